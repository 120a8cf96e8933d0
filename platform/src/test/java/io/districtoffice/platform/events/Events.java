package io.districtoffice.platform.events;

/** Texts of events as the outbox writes them. */
final class Events {

    static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String TYPE = "test.thing.moved.v1";

    private Events() {}

    static String text(String subject, long seq, String data) {
        return """
                {"specversion":"1.0","id":"%s#%d","type":"%s","source":"urn:test","subject":"%s",\
                "time":"2026-03-01T08:00:00.000Z","seq":%d,"actor":{"kind":"person","unit":"hekou"},\
                "traceparent":"00-%s-00f067aa0ba902b7-01","data":%s}"""
                .formatted(subject, seq, TYPE, subject, seq, TRACE_ID, data);
    }

    static String text(String subject, long seq) {
        return text(subject, seq, "{\"step\":" + seq + "}");
    }
}
