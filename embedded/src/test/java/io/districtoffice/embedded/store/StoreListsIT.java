package io.districtoffice.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static io.districtoffice.embedded.store.Reactive.all;
import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** What an index answers: order, pages, counts, what waits. */
class StoreListsIT extends StoreContract {

    private void aList() {
        one(reports.createIndex(Indexes.ascending("readers", "status", "time", "_id")));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(new Document("_id", i)
                    .append("readers", List.of("unit:" + i % 3, "desk"))
                    .append("status", i % 2 == 0 ? "NEW" : "DONE")
                    .append("time", (i * 7) % 300));
        }
        one(reports.insertMany(documents));
    }

    @Test
    void a_list_by_reader_and_status_comes_in_order_forward_and_backward() {
        aList();
        Bson filter = and(eq("readers", "unit:1"), eq("status", "NEW"));
        List<Integer> newest = ids(filter, descending("time", "_id"), 5);
        List<Integer> oldest = ids(filter, ascending("time", "_id"), 100);

        assertThat(newest).containsExactly(214, 256, 298, 40, 82);
        assertThat(oldest).hasSize(50);
        assertThat(newest).isEqualTo(reversed(oldest).subList(0, 5));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    void several_values_of_a_key_are_merged_into_one_order() {
        aList();
        Bson both = and(eq("readers", "unit:1"), in("status", "DONE", "NEW"));
        List<Integer> merged = ids(both, descending("time", "_id"), 7);
        List<Integer> expected = all(reports.find(eq("readers", "unit:1"))).stream()
                .sorted(Comparator.comparing((Document d) -> d.getInteger("time"))
                        .reversed())
                .limit(7)
                .map(d -> d.getInteger("_id"))
                .toList();
        assertThat(merged).isEqualTo(expected);

        Bson readers = and(in("readers", "unit:0", "unit:2", "desk"), eq("status", "NEW"));
        assertThat(ids(readers, ascending("time", "_id"), 1_000)).hasSize(150).doesNotHaveDuplicates();
    }

    @Test
    void a_page_starts_behind_the_last_one() {
        aList();
        List<Integer> paged = new ArrayList<>();
        int time = 300;
        List<Document> page;
        do {
            page = all(reports.find(and(eq("readers", "desk"), eq("status", "NEW"), lt("time", time)))
                    .sort(descending("time"))
                    .limit(20));
            page.forEach(d -> paged.add(d.getInteger("_id")));
            time = page.isEmpty() ? 0 : page.get(page.size() - 1).getInteger("time");
        } while (!page.isEmpty());
        assertThat(paged).hasSize(150).doesNotHaveDuplicates();
    }

    private List<Integer> ids(Bson filter, Bson sort, int limit) {
        return all(reports.find(filter).sort(sort).limit(limit)).stream()
                .map(d -> d.getInteger("_id"))
                .toList();
    }

    @Test
    void a_count_stops_at_its_limit() {
        aList();
        assertThat(one(reports.countDocuments(eq("readers", "desk")))).isEqualTo(300);
        assertThat(one(reports.countDocuments(
                        and(eq("readers", "unit:1"), eq("status", "NEW")), new CountOptions().limit(10))))
                .isEqualTo(10);
        assertThat(one(reports.countDocuments(and(eq("readers", "unit:1"), gte("time", 0)))))
                .isEqualTo(100);
    }

    @Test
    void the_outbox_index_has_only_what_waits_oldest_first() {
        one(reports.createIndex(Indexes.ascending("outbox.at"), new IndexOptions().sparse(true)));
        for (int i = 0; i < 40; i++) {
            List<Document> outbox = i % 4 != 0
                    ? List.of()
                    : List.of(
                            new Document("id", "b" + i).append("at", 100 - i),
                            new Document("id", "a" + i).append("at", 200 + i));
            one(reports.insertOne(new Document("_id", i).append("outbox", outbox)));
        }
        Bson waiting = exists("outbox.at");

        assertThat(ids(waiting, ascending("outbox.at"), 500)).containsExactly(36, 32, 28, 24, 20, 16, 12, 8, 4, 0);
        one(reports.updateOne(eq("_id", 36), pull("outbox", in("id", "b36", "a36"))));
        one(reports.updateOne(eq("_id", 1), push("outbox", new Document("id", "c").append("at", 1))));
        assertThat(ids(waiting, ascending("outbox.at"), 2)).containsExactly(1, 32);
    }

    @Test
    void an_array_of_objects_is_found_by_a_field_of_its_elements() {
        one(reports.createIndex(Indexes.ascending("entries.aggregate", "at")));
        for (int i = 0; i < 50; i++) {
            one(reports.insertOne(new Document("_id", i)
                    .append("at", i)
                    .append(
                            "entries",
                            List.of(new Document("aggregate", "a" + i % 5), new Document("aggregate", "b")))));
        }
        assertThat(ids(eq("entries.aggregate", "a2"), ascending("at"), 100))
                .containsExactly(2, 7, 12, 17, 22, 27, 32, 37, 42, 47);
        assertThat(ids(in("entries.aggregate", "b", "a1"), descending("at"), 3)).containsExactly(49, 48, 47);
    }

    @Test
    void an_index_over_existing_documents_finds_them() {
        aList();
        one(reports.createIndex(Indexes.descending("time")));
        assertThat(ids(gte("time", 297), ascending("time"), 10)).hasSize(3);
        assertThat(all(reports.listIndexes())).hasSize(3);
        one(reports.dropIndex(Indexes.descending("time")));
        assertThat(ids(gte("time", 297), ascending("time"), 10)).hasSize(3);
        assertThat(all(reports.listIndexes())).hasSize(2);
    }

    @Test
    void a_long_list_comes_in_batches() {
        aList();
        assertThat(all(reports.find().sort(ascending("_id")).batchSize(7)))
                .hasSize(300)
                .extracting(d -> d.getInteger("_id"))
                .isSorted();
        assertThat(all(reports.find(eq("readers", "desk")).batchSize(50).limit(120)))
                .hasSize(120);
    }

    @Test
    void aggregation_groups_what_it_matches() {
        aList();
        List<Document> groups = all(reports.aggregate(List.of(
                new Document("$match", new Document("readers", "unit:1")),
                new Document("$group", new Document("_id", "$status").append("n", new Document("$sum", 1))),
                new Document("$sort", new Document("_id", 1)))));
        assertThat(groups)
                .containsExactly(
                        new Document("_id", "DONE").append("n", 50), new Document("_id", "NEW").append("n", 50));
        assertThat(all(reports.distinct("status", String.class))).containsExactly("DONE", "NEW");
    }
}
