package io.districtoffice.document.outgoing.model;

/** Says what time it is in the office, for what lies around the models. */
@FunctionalInterface
public interface Moments {
    Moment now();
}
