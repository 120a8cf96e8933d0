package io.districtoffice.document.outgoing.model;

/** How long a document may be (R28). */
public enum Extent {
    COMPREHENSIVE(5000),
    SPECIAL(4000);

    private final int most;

    Extent(int most) {
        this.most = most;
    }

    /** Code points of the text. */
    public int most() {
        return most;
    }
}
