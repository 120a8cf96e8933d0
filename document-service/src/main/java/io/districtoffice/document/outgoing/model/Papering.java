package io.districtoffice.document.outgoing.model;

/** Sets a document on paper, with the mark of the code under which it is issued. */
@FunctionalInterface
public interface Papering {
    Paper of(OutgoingDocument document);
}
