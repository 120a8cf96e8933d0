package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Assembly;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Lists;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Dates of a service that there is not, so that nothing but the clock moves them: told on the topic of supervision,
 * addressed to a unit, and spoken of at the very moment at which they are due (ladder {@code issue}).
 */
final class Dates {

    private static final String TOPIC = "office.supervision";
    private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"e%1$s\","
            + "\"type\":\"supervision.assignment.issued.v1\",\"source\":\"proof\",\"subject\":\"%1$s\","
            + "\"time\":\"%2$s\",\"datacontenttype\":\"application/json\",\"seq\":1,\"actor\":{\"kind\":\"system\"},"
            + "\"data\":{\"deadlines\":[{\"rule\":\"F\",\"occurrence\":\"1\",\"start\":\"%2$s\",\"due\":\"%3$s\","
            + "\"original\":\"%3$s\",\"term\":null,\"pausedMs\":0,\"state\":\"ARMED\",\"ladder\":\"issue\","
            + "\"to\":\"unit:%4$s\",\"office\":null}]}}";
    private static final Duration ARMED_WITHIN = Duration.ofSeconds(60);
    private static final int LAST = 60;
    private static final String SAID = "deadline.overdue";

    private final Assembly office;
    private final String unit;
    private final Random random;
    private final Map<String, Instant> due = new LinkedHashMap<>();
    private Caller clerk;

    Dates(Assembly office, String unit, Random random) {
        this.office = office;
        this.unit = unit;
        this.random = random;
    }

    /** So many more, due when {@code at} says of the first, the second …; returns when each of them is watched. */
    void arm(int count, IntFunction<Instant> at) {
        arm(count, Instant.now(), at);
    }

    /** @param known since when their owner speaks of them: what was due before is not made up for */
    void arm(int count, Instant known, IntFunction<Instant> at) {
        var more = send(count, known, at);
        signIn();
        // each partition keeps its order, so the others are watched when the last ones are
        var last = more.stream().skip(Math.max(0, more.size() - LAST)).toList();
        for (String subject : last) {
            await("a date is watched")
                    .atMost(ARMED_WITHIN)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> clerk.get("/api/v1/deadlines?subject=" + subject)
                                    .expect(200)
                                    .json()
                                    .path("items")
                                    .size()
                            == 1);
        }
    }

    /** The same without waiting. */
    Set<String> send(int count, Instant known, IntFunction<Instant> at) {
        var more = new LinkedHashMap<String, Instant>();
        String now = known.truncatedTo(ChronoUnit.MILLIS).toString();
        try (var producer = Events.producer(office.broker())) {
            for (int i = 0; i < count; i++) {
                String subject = "date" + Long.toString(random.nextLong() >>> 1, 36);
                var when = at.apply(i).truncatedTo(ChronoUnit.MILLIS);
                more.put(subject, when);
                Events.send(producer, TOPIC, subject, EVENT.formatted(subject, now, when, unit));
            }
        }
        due.putAll(more);
        return more.keySet();
    }

    int size() {
        return due.size();
    }

    /** How many are due before that moment. */
    long before(Instant moment) {
        return due.values().stream().filter(at -> at.isBefore(moment)).count();
    }

    /** How often the clerk of the unit was told of each; who was not told of is not in it. */
    Map<String, Long> told() {
        return Lists.all(clerk, "/api/v1/notifications?what=" + SAID + "&limit=200", "subject/id").stream()
                .filter(due::containsKey)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    void awaitTold(long count, Duration within) {
        signIn();
        await("the clerk is told of " + count + " dates")
                .atMost(within)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> told().size() >= count);
    }

    /** Each was told of once, by now. */
    void eachOnce(Figures figures) {
        var told = told();
        figures.set("dates", due.size());
        figures.add("not reminded", due.size() - told.size());
        figures.add(
                "reminded twice",
                told.values().stream().filter(times -> times > 1).count());
        figures.never("not reminded");
        figures.never("reminded twice");
    }

    /** What was said about one, the newest first. */
    JsonNode said(String subject) {
        return clerk.get("/api/v1/deadlines/" + subject + ":F:1/explanation")
                .expect(200)
                .json()
                .path("reminders");
    }

    /** In the order in which they are due, as they were armed. */
    Map<String, Instant> all() {
        return due;
    }

    /** A token ends before a long check does. */
    private void signIn() {
        clerk = Caller.signedIn(office.gateway(), unit + ".clerk");
    }
}
