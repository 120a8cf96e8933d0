package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.store.RowCollection.Newer;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class RowsIT {

    private static OfficeStore office;
    private static RowCollection rows;

    @BeforeAll
    static void open() {
        office = TestStores.open();
        rows = new Rows(office).rows("report_row").indexed("unit", "-seq");
        TestStores.awaitPrepared(office);
    }

    @AfterAll
    static void close() {
        TestStores.drop(office);
    }

    private static BsonDocument fields(String json) {
        return BsonDocument.parse(json);
    }

    @Test
    void a_newer_event_replaces_the_row_whole() {
        assertThat(get(rows.apply("r1", 5, fields("{unit: 'hekou', title: 'gone later'}"))))
                .isTrue();
        assertThat(get(rows.apply("r1", 9, fields("{unit: 'shiba'}")))).isTrue();

        assertThat(get(rows.find("r1"))).isEqualTo(fields("{_id: 'r1', seq: {$numberLong: '9'}, unit: 'shiba'}"));
    }

    @Test
    void an_event_that_is_not_newer_changes_nothing() {
        get(rows.apply("r2", 5, fields("{unit: 'hekou'}")));

        assertThat(get(rows.apply("r2", 5, fields("{unit: 'again'}")))).isFalse();
        assertThat(get(rows.apply("r2", 4, fields("{unit: 'older'}")))).isFalse();
        assertThat(get(rows.find("r2")).getString("unit").getValue()).isEqualTo("hekou");
    }

    @Test
    void events_at_once_leave_the_newest() {
        get(Flux.range(1, 100)
                .flatMap(seq -> rows.apply("r3", seq, new BsonDocument("n", new BsonInt32(seq))), 64)
                .then());

        assertThat(get(rows.find("r3")).getInt32("n").getValue()).isEqualTo(100);
    }

    @Test
    void many_rows_at_once_are_written_each_unless_it_is_there_as_new_or_newer() {
        get(rows.apply("m1", 5, fields("{unit: 'old'}")));
        get(rows.apply("m2", 5, fields("{unit: 'stays'}")));
        get(rows.applyAll(List.of(
                new Newer("m1", 6, fields("{unit: 'new'}")),
                new Newer("m2", 5, fields("{unit: 'again'}")),
                new Newer("m3", 1, fields("{unit: 'first'}")))));
        get(rows.applyAll(List.of()));

        assertThat(get(rows.find("m1")).getString("unit").getValue()).isEqualTo("new");
        assertThat(get(rows.find("m2")).getString("unit").getValue()).isEqualTo("stays");
        assertThat(get(rows.find("m3")).getString("unit").getValue()).isEqualTo("first");
    }

    @Test
    void many_rows_at_once_by_many_writers_leave_the_newest_of_each() {
        get(Flux.range(1, 60)
                .flatMap(
                        seq -> rows.applyAll(IntStream.range(0, 10)
                                .mapToObj(no -> new Newer("w" + no, seq, new BsonDocument("n", new BsonInt32(seq))))
                                .toList()),
                        32)
                .then());

        for (int no = 0; no < 10; no++) {
            assertThat(get(rows.find("w" + no)).getInt32("n").getValue()).isEqualTo(60);
        }
    }

    @Test
    void there_is_no_row_before_the_first_event() {
        assertThat(get(rows.find("none"))).isNull();
    }
}
