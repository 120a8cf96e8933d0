package io.districtoffice.document.outgoing.model;

/** Why something that a rule warns of is right here. */
public record Reason(String rule, String text) {}
