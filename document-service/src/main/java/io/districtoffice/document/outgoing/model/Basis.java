package io.districtoffice.document.outgoing.model;

/**
 * What a sentence of the document rests on (D12).
 *
 * @param clause the sentence or heading
 * @param source what can be looked up, e.g. a number and clause
 */
public record Basis(String clause, String source) {}
