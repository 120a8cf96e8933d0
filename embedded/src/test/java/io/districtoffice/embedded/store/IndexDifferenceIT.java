package io.districtoffice.embedded.store;

import static io.districtoffice.embedded.store.Reactive.all;
import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same random documents, changes and questions with and without indexes: an index must never change an answer. */
class IndexDifferenceIT {

    private static final List<String> INDEXES = List.of(
            "{a: 1}",
            "{a: -1, b: 1}",
            "{tags: 1, b: -1, a: 1}",
            "{b: 1, tags: 1}",
            "{'rows.x': 1, 'rows.y': 1}",
            "{'rows.y': 1, a: -1}",
            "{'o.k': -1}");

    private static final List<String> SPARSE = List.of("{s: 1}", "{'rows.z': 1}", "{s: 1, a: 1}");

    @TempDir
    Path folder;

    private MongoDatabase database;
    private final Random random = new Random(Long.getLong("store.seed", 11));

    @Test
    void an_index_never_changes_an_answer() {
        try (EmbeddedStore store =
                        EmbeddedStore.open(EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(0));
                MongoClient client = Reactive.client(store.uri(), 4)) {
            database = client.getDatabase("d");
            MongoCollection<Document> plain = database.getCollection("plain");
            MongoCollection<Document> indexed = database.getCollection("indexed");
            INDEXES.forEach(keys -> one(indexed.createIndex(Document.parse(keys))));
            List<InsertOneModel<Document>> documents = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                documents.add(new InsertOneModel<>(document(i)));
            }
            one(plain.bulkWrite(documents));
            one(indexed.bulkWrite(documents));
            SPARSE.forEach(keys -> one(indexed.createIndex(Document.parse(keys), new IndexOptions().sparse(true))));

            for (int round = 0; round < Integer.getInteger("store.questions", 1_200); round++) {
                if (round % 10 == 0) {
                    change(plain, indexed);
                }
                ask(plain, indexed);
            }
            assertThat(store.verify()).isEmpty();
        }
    }

    private void change(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        Document filter = new Document("_id", random.nextInt(450));
        Document update =
                switch (random.nextInt(5)) {
                    case 0 -> new Document("$set", new Document("a", value()).append("b", value()));
                    case 1 -> new Document("$unset", new Document("tags", ""));
                    case 2 -> new Document("$set", new Document("rows", rows()));
                    case 3 -> new Document("$set", new Document("tags", tags()));
                    default -> new Document("$set", new Document("s", value()));
                };
        boolean delete = random.nextInt(8) == 0;
        for (MongoCollection<Document> collection : List.of(plain, indexed)) {
            if (delete) {
                one(collection.deleteOne(filter));
            } else {
                one(collection.updateMany(filter, update));
            }
        }
    }

    private void ask(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        Document filter = filter();
        Document sort = sort();
        String question = filter.toJson() + " sorted " + sort.toJson();

        List<Document> expected = all(plain.find(filter).sort(sort));
        assertThat(all(indexed.find(filter).sort(sort))).as(question).containsExactlyElementsOf(expected);
        int skip = random.nextInt(4);
        int limit = 1 + random.nextInt(12);
        assertThat(all(indexed.find(filter).sort(sort).skip(skip).limit(limit).batchSize(3)))
                .as(question)
                .containsExactlyElementsOf(
                        expected.stream().skip(skip).limit(limit).toList());
        assertThat(all(indexed.find(filter))).as(question).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(one(indexed.countDocuments(filter, new CountOptions().limit(5))))
                .isEqualTo(Math.min(5, expected.size()));
        Document counted = one(database.runCommand(new Document("count", "indexed").append("query", filter)));
        assertThat(counted.getInteger("n")).as("count " + question).isEqualTo(expected.size());
    }

    /** Ends with _id, so that there is one right order. */
    private Document sort() {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.putIfAbsent(pick("a", "b", "tags", "rows.x", "s", "o.k", "rows.z"), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private Document filter() {
        Document filter = new Document();
        for (int i = random.nextInt(4); i > 0; i--) {
            filter.put(pick("a", "b", "tags", "rows.x", "rows.y", "rows.z", "s", "o.k", "_id"), condition());
        }
        if (random.nextInt(10) == 0) {
            return new Document("$and", List.of(filter, new Document("a", condition())));
        }
        if (random.nextInt(15) == 0) {
            return new Document("$or", List.of(filter, new Document("b", condition())));
        }
        return filter;
    }

    private Object condition() {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$gt", point());
            case 1 -> new Document("$gte", point()).append("$lt", point());
            case 2 -> new Document("$lte", point());
            case 3 -> new Document("$in", List.of(point(), point(), point()));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", point());
            default -> random.nextInt(12) == 0 ? null : point();
        };
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        if (random.nextInt(5) > 0) {
            document.append("a", value());
        }
        if (random.nextInt(5) > 0) {
            document.append("b", value());
        }
        if (random.nextInt(4) > 0) {
            document.append("tags", tags());
        }
        if (random.nextInt(4) > 0) {
            document.append("rows", rows());
        }
        if (random.nextInt(3) == 0) {
            document.append("s", value());
        }
        return document.append("o", new Document("k", value()));
    }

    private Object tags() {
        return random.nextInt(6) == 0 ? value() : many(() -> value());
    }

    private List<Object> rows() {
        return many(() -> {
            Document row = new Document("x", value()).append("y", value());
            return random.nextInt(3) == 0 ? row.append("z", value()) : row;
        });
    }

    private List<Object> many(Supplier<Object> element) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private Object value() {
        return random.nextInt(12) == 0 ? null : point();
    }

    private Object point() {
        return switch (random.nextInt(8)) {
            case 0 -> (long) random.nextInt(6);
            case 1 -> random.nextInt(12) / 2.0;
            case 2, 3 -> "s" + random.nextInt(5);
            case 4 -> new Date(random.nextInt(4));
            case 5 -> random.nextBoolean();
            default -> random.nextInt(6);
        };
    }

    private String pick(String... of) {
        return Arrays.asList(of).get(random.nextInt(of.length));
    }
}
