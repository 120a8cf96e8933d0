package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;

/** 退文: it goes back to its sender. */
public record Rejection(ReturnReason reason, String text, Person by, Instant at) {}
