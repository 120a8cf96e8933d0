package io.districtoffice.embedded.store;

import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the services rely on. Runs against OFFICE_MONGODB_URI if that is set, else against the embedded store. */
abstract class StoreContract {

    private static final String MONGODB = System.getenv("OFFICE_MONGODB_URI");
    private static final IntersectionListener INTERSECTION = new IntersectionListener();

    @TempDir
    static Path folder;

    static EmbeddedStore store;
    static MongoClient client;
    MongoDatabase database;
    MongoCollection<Document> reports;

    @BeforeAll
    static void open() {
        if (MONGODB == null) {
            store = EmbeddedStore.open(EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(0));
        }
        client = Reactive.client(MONGODB == null ? store.uri() : MONGODB, 160, INTERSECTION);
    }

    @AfterAll
    static void close() {
        client.close();
        if (store != null) {
            store.close();
        }
    }

    @BeforeEach
    void database() {
        database = client.getDatabase("contract_" + UUID.randomUUID().toString().replace("-", ""));
        reports = database.getCollection("reports");
    }

    @AfterEach
    void nothing_outside_the_intersection_and_no_index_apart_from_its_data() {
        if (store != null) {
            assertThat(store.verify()).isEmpty();
        }
        one(database.drop());
        INTERSECTION.check();
    }
}
