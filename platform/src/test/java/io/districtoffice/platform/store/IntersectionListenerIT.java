package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.EmbeddedParts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** That the listener sees what it is there for. */
class IntersectionListenerIT {

    private final IntersectionListener listener = new IntersectionListener();
    private MongoClient client;
    private MongoCollection<BsonDocument> collection;

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder(OfficeStore.settings(EmbeddedParts.uri()))
                .addCommandListener(listener)
                .build());
        collection = client.getDatabase("t-intersection").getCollection("any", BsonDocument.class);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void send(Publisher<?> command) {
        get(Flux.from(command).then().onErrorResume(refused -> Mono.empty()));
    }

    private void assertSeen(String what) {
        assertThatThrownBy(listener::assertNothingOutside)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(what);
    }

    @Test
    void what_lies_outside_is_seen_once() {
        send(collection.find(Filters.regex("a", "b")));
        assertSeen("$regex");
        send(collection.aggregate(List.of(Aggregates.lookup("b", "c", "d", "e"))));
        assertSeen("$lookup");
        send(collection.updateOne(Filters.eq("a", 1), List.of(BsonDocument.parse("{$set: {b: 1}}"))));
        assertSeen("pipeline");
        send(collection.createIndex(Indexes.ascending("a"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)));
        assertSeen("expireAfterSeconds");
        send(collection.find(Filters.eq("query", 1)));
        assertSeen("field named query");
        send(client.getDatabase("t-intersection").runCommand(BsonDocument.parse("{hello: 1}")));
        assertSeen("hello");
        listener.assertNothingOutside();
    }

    @Test
    void a_stored_value_may_be_called_as_it_likes() {
        send(collection.insertOne(BsonDocument.parse("{_id: 'x', a: {$ref: 1}}")));
        send(collection.find(Filters.eq("_id", "x")));

        listener.assertNothingOutside();
        assertThat(get(Mono.from(collection.deleteOne(Filters.eq("_id", "x"))))).isNotNull();
    }
}
