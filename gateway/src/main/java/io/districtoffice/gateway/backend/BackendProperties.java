package io.districtoffice.gateway.backend;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service may take, and when it is left alone.
 *
 * @param answer from the last byte of the request to the head of the answer
 * @param printAnswer the same for a file that is printed; it never counts as slow
 * @param streamAnswer the same for a stream, whose head comes with its first event (heartbeat 15 s)
 * @param pause longest pause within an answer, the caller's slow reading included
 * @param streamPause the same for a stream
 * @param underWay requests to one service at once, streams aside
 * @param streams streams at once
 * @param breaker when a service is left alone
 */
@ConfigurationProperties("office.gateway.backend")
record BackendProperties(
        @DefaultValue("10s") Duration answer,
        @DefaultValue("3m") Duration printAnswer,
        @DefaultValue("30s") Duration streamAnswer,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("60s") Duration streamPause,
        @DefaultValue("1000") int underWay,
        @DefaultValue("5000") int streams,
        @DefaultValue Breaker breaker) {

    /**
     * @param window calls looked at
     * @param least calls before it judges
     * @param failures percent of failures that open it
     * @param slow a call slower than this is slow
     * @param slowCalls percent of slow calls that open it
     * @param rest how long it stays open before it tries
     * @param trials calls that try
     */
    record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("10") int least,
            @DefaultValue("50") float failures,
            @DefaultValue("2s") Duration slow,
            @DefaultValue("80") float slowCalls,
            @DefaultValue("3s") Duration rest,
            @DefaultValue("3") int trials) {}
}
