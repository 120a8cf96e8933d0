package io.districtoffice.platform.decision;

import java.util.List;

/**
 * What a transition decided: the new state and what happened. Both are written by one compare-and-set.
 *
 * @param <S> state record
 * @param <E> sealed event type
 */
public record Decision<S, E>(S state, List<E> events) {

    public Decision {
        events = List.copyOf(events);
    }

    @SafeVarargs
    public static <S, E> Decision<S, E> of(S state, E... events) {
        return new Decision<>(state, List.of(events));
    }
}
