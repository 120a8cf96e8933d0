package io.districtoffice.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * W3C trace context: honoured from the caller, made when absent, carried in the Reactor context and by events.
 *
 * @param traceId 32 hex digits; {@code X-Trace-Id} on every answer
 * @param spanId 16 hex digits
 * @param flags 2 hex digits
 */
public record Trace(String traceId, String spanId, String flags) {

    /** Key of the trace id in log lines. */
    public static final String LOG_KEY = "traceId";

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NONE = "0".repeat(32);

    /** A child of the given traceparent, or a new trace when it is absent or not well-formed. */
    public static Trace from(@Nullable String traceparent) {
        if (traceparent != null) {
            var match = TRACEPARENT.matcher(traceparent);
            if (match.matches() && !match.group(1).equals(NONE)) {
                return new Trace(match.group(1), hex(1), match.group(3));
            }
        }
        return new Trace(hex(2), hex(1), "01");
    }

    /** The trace of this subscription; a new one when there is none. */
    public static Trace current(ContextView context) {
        return context.getOrDefault(Trace.class, from(null));
    }

    public Context into(Context context) {
        return context.put(Trace.class, this);
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String hex(int longs) {
        var text = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            text.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1));
        }
        return text.toString();
    }
}
