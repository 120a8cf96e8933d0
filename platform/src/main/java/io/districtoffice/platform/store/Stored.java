package io.districtoffice.platform.store;

/**
 * A stored aggregate as one read saw it.
 *
 * @param version grows by one with each change; the ETag
 * @param status HTTP status of the first answer (201 or 200)
 * @param replayed true when the command had been carried out before and nothing was written now
 */
public record Stored<S>(String id, long version, S state, int status, boolean replayed) {

    /** As a plain read tells it. */
    public static <S> Stored<S> read(String id, long version, S state) {
        return new Stored<>(id, version, state, 200, false);
    }
}
