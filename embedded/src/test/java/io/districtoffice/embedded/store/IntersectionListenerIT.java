package io.districtoffice.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class IntersectionListenerIT {

    @TempDir
    Path folder;

    @Test
    void what_only_one_of_the_stores_does_is_noticed_the_rest_is_not() {
        IntersectionListener listener = new IntersectionListener();
        try (EmbeddedStore store = EmbeddedStore.open(EmbeddedStore.Settings.in(folder));
                MongoClient client = Reactive.client(store.uri(), 4, listener)) {
            MongoCollection<Document> reports = client.getDatabase("x").getCollection("reports");
            List<Publisher<?>> outside = List.of(
                    reports.find(Document.parse("{$where: 'true'}")),
                    reports.find(eq("query", 1)),
                    reports.find().hint(Indexes.ascending("a")),
                    reports.updateOne(eq("_id", 1), List.of(Updates.set("a", 1))),
                    reports.updateOne(eq("_id", 1), Document.parse("{$bit: {a: {and: 1}}}")),
                    reports.aggregate(List.of(Document.parse("{$unionWith: 'b'}"))),
                    reports.aggregate(List.of(Document.parse("{$project: {a: {$dateTrunc: {date: '$d'}}}}"))),
                    reports.createIndex(Indexes.ascending("a"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)),
                    client.getDatabase("x").runCommand(new Document("collMod", "reports")));
            for (Publisher<?> each : outside) {
                Mono.from(each).onErrorResume(e -> Mono.empty()).then().block();
                assertThatThrownBy(listener::check).isInstanceOf(AssertionError.class);
            }

            one(reports.createIndex(Indexes.ascending("a"), new IndexOptions().sparse(true)));
            one(reports.insertOne(new Document("_id", 1)));
            one(reports.updateOne(eq("_id", 1), Updates.push("rows", 1)));
            one(reports.findOneAndUpdate(eq("_id", 1), Updates.set("a", 1)));
            assertThatCode(listener::check).doesNotThrowAnyException();
        }
    }
}
