package io.districtoffice.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.BaseSubscriber;

class LiveStreamTest {

    private final LiveStream stream = new LiveStream(Instant.MAX, null, Entry::id);
    private final List<ServerSentEvent<Object>> read = new ArrayList<>();
    private final BaseSubscriber<ServerSentEvent<Object>> reader = new BaseSubscriber<>() {
        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // reads when the test says so
        }

        @Override
        protected void hookOnNext(ServerSentEvent<Object> frame) {
            read.add(frame);
        }
    };

    @Test
    void a_reader_gets_what_came_before_it_began_to_read() {
        offer(0, 3);
        stream.frames().subscribe(reader);
        reader.request(10);
        assertThat(data()).containsExactly("e0", "e1", "e2");
    }

    @Test
    void a_slow_reader_gets_one_resync_for_all_it_did_not_fetch_and_the_stream_goes_on() {
        stream.frames().subscribe(reader);
        reader.request(1);
        offer(0, LiveStream.WAITING + 11);
        assertThat(data()).containsExactly("e0");

        reader.request(1_000);
        assertThat(read.get(1).event()).isEqualTo("resync");
        assertThat(data()).startsWith("e0", "{}", "e257").endsWith("e266").hasSize(12);
        assertThat(read).filteredOn(frame -> "resync".equals(frame.event())).hasSize(1);

        offer(500, 2);
        assertThat(data()).endsWith("e500", "e501");
    }

    @Test
    void however_much_a_reader_leaves_no_more_than_the_bound_waits() {
        stream.frames().subscribe(reader);
        offer(0, 10_000);
        reader.request(Long.MAX_VALUE);
        assertThat(read).hasSizeLessThanOrEqualTo(LiveStream.WAITING);
        assertThat(read).filteredOn(frame -> "resync".equals(frame.event())).hasSize(1);
        assertThat(data()).endsWith("e9999");
    }

    @Test
    void a_sign_of_life_is_given_only_when_nothing_waits() {
        stream.frames().subscribe(reader);
        stream.beat();
        stream.beat();
        offer(0, 1);
        stream.beat();
        reader.request(10);
        assertThat(read).extracting(ServerSentEvent::comment).containsExactly("beat", null);
    }

    private void offer(int from, int many) {
        for (int i = from; i < from + many; i++) {
            stream.offer(entry("e" + i));
        }
    }

    private List<Object> data() {
        return read.stream().map(ServerSentEvent::data).toList();
    }

    private static Entry entry(String id) {
        var now = Instant.ofEpochMilli(1_000);
        return new Entry(id, "p-1", now, now, "report.accepted", Map.of(), new Subject("r", "report"), "e", null, null);
    }
}
