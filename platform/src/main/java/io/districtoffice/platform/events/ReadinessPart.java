package io.districtoffice.platform.events;

import reactor.core.publisher.Mono;

/** A bean that answers for one part of {@code GET /internal/ready}; it has two seconds, an error or silence is down. */
public interface ReadinessPart {

    String name();

    Mono<State> state();

    /**
     * @param ready false keeps the service out of service
     * @param shown {@code up}, {@code down} or a number
     */
    record State(boolean ready, Object shown) {

        public static State of(boolean up) {
            return new State(up, up ? "up" : "down");
        }

        /** A figure to look at; it never keeps the service out. */
        public static State figure(long figure) {
            return new State(true, figure);
        }
    }

    static ReadinessPart of(String name, Mono<State> state) {
        return new ReadinessPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Mono<State> state() {
                return state;
            }
        };
    }
}
