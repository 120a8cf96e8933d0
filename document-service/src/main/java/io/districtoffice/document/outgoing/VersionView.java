package io.districtoffice.document.outgoing;

import java.time.Instant;

/** The text as it was at one step. */
record VersionView(int no, String command, Instant at, ContentView content) {}
