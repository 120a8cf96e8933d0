package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;

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
    void there_is_no_row_before_the_first_event() {
        assertThat(get(rows.find("none"))).isNull();
    }
}
