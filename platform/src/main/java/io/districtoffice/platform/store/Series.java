package io.districtoffice.platform.store;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Gapless numbers (architecture.md §3.7). The owner of a number is kept in a register; an owner that asks again gets the
 * same number.
 */
public final class Series {

    Series(OfficeStore store) {}

    /** Sets the first number of a series that has none yet; without it a series starts at 1. */
    public Mono<Void> startAt(String series, long first) {
        return Mono.error(new UnsupportedOperationException());
    }

    /**
     * The next number of the series for this owner, who keeps it for ever. The number is registered before
     * {@code writeRow} runs; {@code writeRow} must bear repetition with the same number.
     *
     * <p>Error: Refused BUSY {@code series-busy} when too many ask at once.
     *
     * @param series e.g. {@code issue-p1-2026}
     * @param owner id of what is numbered
     */
    public Mono<Long> next(String series, String owner, Function<Long, Mono<Void>> writeRow) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** Marks the owner's number as void: it is kept with the reason and never given again. */
    public Mono<Void> annul(String series, String owner, String reason) {
        return Mono.error(new UnsupportedOperationException());
    }
}
