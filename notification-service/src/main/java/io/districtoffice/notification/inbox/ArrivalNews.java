package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.Added;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.trace.Trace;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pokes the streams of all replicas. Sent straight to the topic and not by an outbox: it is no state, the rows are
 * written, and a stream that misses it finds them with its next heartbeat.
 */
final class ArrivalNews {

    private static final Logger log = LoggerFactory.getLogger(ArrivalNews.class);
    private static final int EVENTS = 100;

    private final KafkaTemplate<String, String> kafka;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;

    ArrivalNews(KafkaTemplate<String, String> kafka, JsonMapper json, Clock clock, String source) {
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.source = source;
    }

    void tell(List<Added.One> added, @Nullable String traceparent) {
        for (int from = 0; from < added.size(); from += EVENTS) {
            var some = added.subList(from, Math.min(from + EVENTS, added.size()));
            String first = some.get(0).event();
            try {
                kafka.send(Inbox.TOPIC, first, text(first, new Added(some), traceparent))
                        .whenComplete((sent, error) -> {
                            if (error != null) {
                                log.warn("Streams will find new entries later: {}", error.toString());
                            }
                        });
            } catch (RuntimeException e) {
                log.warn("Streams will find new entries later: {}", e.toString());
            }
        }
    }

    private String text(String first, Added added, @Nullable String traceparent) {
        var now = clock.instant();
        var envelope = json.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", Ids.next(now));
        envelope.put("type", Inbox.ADDED);
        envelope.put("source", source);
        envelope.put("subject", first);
        envelope.put(
                "time", now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("seq", 0);
        envelope.putObject("actor").put("kind", "system");
        envelope.put("traceparent", Trace.from(traceparent).traceparent());
        envelope.set("data", json.valueToTree(added));
        return json.writeValueAsString(envelope);
    }
}
