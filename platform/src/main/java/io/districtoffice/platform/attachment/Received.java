package io.districtoffice.platform.attachment;

import java.nio.file.Path;

/** An upload that lies complete and synced in the incoming folder. */
record Received(Path file, long size, String sha256) {}
