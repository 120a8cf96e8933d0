package io.districtoffice.embedded.store;

/** What a cursor gives out, piece by piece. */
interface BatchSource {

    String namespace();

    /** The next document as the encoder takes it ({@link RawBson} or a document), or null at the end. */
    Object next();

    /** Whether the client wants no cursor, whatever is left. */
    default boolean singleBatch() {
        return false;
    }

    /** The size in bytes of what {@link #next} gave last, about. */
    int lastSize();

    /** No call will come for a while. */
    default void pause() {}
}
