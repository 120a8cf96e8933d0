package io.districtoffice.document.outgoing.model;

/** Why a draft goes back: which gate, which clause, and in words. */
public record Fault(Gate gate, String clause, String text) {}
