package io.districtoffice.system.prove;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What a check counted and which bars it missed; safe for many threads. */
final class Figures {

    private static final int TOLD = 40;

    private final Map<String, AtomicLong> counts = java.util.Collections.synchronizedMap(new LinkedHashMap<>());
    private final ConcurrentLinkedQueue<String> missed = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> once = new ConcurrentHashMap<>();

    void count(String what) {
        add(what, 1);
    }

    void add(String what, long more) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).addAndGet(more);
    }

    void set(String what, long value) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).set(value);
    }

    void max(String what, long value) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).accumulateAndGet(value, Math::max);
    }

    long of(String what) {
        var count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    /** A bar that must hold; the same words are told once. */
    void bar(boolean held, String otherwise) {
        if (!held && once.putIfAbsent(otherwise, true) == null) {
            missed.add(otherwise);
        }
    }

    /** A figure that must stay at nought. */
    void never(String what) {
        add(what, 0);
        bar(of(what) == 0, what + " must be 0, is " + of(what));
    }

    boolean held() {
        return missed.isEmpty();
    }

    List<String> missed() {
        return List.copyOf(missed);
    }

    /** The figures in one line. */
    String line() {
        synchronized (counts) {
            return counts.entrySet().stream()
                    .map(count -> count.getKey() + " "
                            + String.format("%,d", count.getValue().get()))
                    .collect(Collectors.joining(" · "));
        }
    }

    /** What was missed, one a line, the first forty. */
    String told() {
        String more = missed.size() > TOLD ? "\n  … and " + (missed.size() - TOLD) + " more" : "";
        return missed.stream().limit(TOLD).map(one -> "  ✗ " + one).collect(Collectors.joining("\n")) + more;
    }
}
