package io.districtoffice.platform.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;

/** Turns the records of the service's own dead-letter topic into rows. */
final class DeadLetterListener implements MessageListener<String, String> {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DeadLetterRows rows;
    private final EventReader events;

    DeadLetterListener(DeadLetterRows rows, EventReader events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public void onMessage(ConsumerRecord<String, String> record) {
        rows.keep(letter(record)).block(LIMIT);
    }

    private DeadLetterRows.Letter letter(ConsumerRecord<String, String> record) {
        byte[] topic = header(record, KafkaHeaders.DLT_ORIGINAL_TOPIC);
        byte[] partition = header(record, KafkaHeaders.DLT_ORIGINAL_PARTITION);
        byte[] offset = header(record, KafkaHeaders.DLT_ORIGINAL_OFFSET);
        boolean ours = topic != null && partition != null && offset != null;
        String source = ours ? text(topic) : record.topic();
        String id = source + "-" + (ours ? ByteBuffer.wrap(partition).getInt() : record.partition()) + "-"
                + (ours ? ByteBuffer.wrap(offset).getLong() : record.offset());
        byte[] cause = header(record, ErrorPolicy.CAUSE);
        byte[] group = header(record, ErrorPolicy.GROUP);
        Event event = event(record.value());
        return new DeadLetterRows.Letter(
                id,
                source,
                record.key(),
                event == null ? null : event.type(),
                event == null ? null : event.subject(),
                EventReader.traceOf(record.value())
                        .map(trace -> trace.traceId())
                        .orElse(null),
                cause == null ? "unknown" : text(cause),
                group == null ? null : text(group),
                record.value());
    }

    private @Nullable Event event(@Nullable String value) {
        try {
            return events.read(value);
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private static byte @Nullable [] header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
