package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as it goes to a topic.
 *
 * @param topic e.g. {@code office.info-report}; one that ends with {@code .private} carries what is addressed to persons
 *     and nothing else, any other never names one
 * @param key partition and compaction key; null means the aggregate's id
 * @param type chosen string, e.g. {@code inforeport.report.submitted.v1}
 * @param data a record that becomes the {@code data} of the envelope; the facts whole
 * @param notices who hears of it
 */
public record Message(String topic, @Nullable String key, String type, Object data, List<Notice> notices) {

    private static final String PRIVATE = ".private";

    public Message {
        notices = List.copyOf(notices);
    }

    /** Whether it travels where a person may be named; only the notification service reads there. */
    boolean isPrivate() {
        return topic.endsWith(PRIVATE);
    }

    public static Message to(String topic, String type, Object data, Notice... notices) {
        return new Message(topic, null, type, data, List.of(notices));
    }
}
