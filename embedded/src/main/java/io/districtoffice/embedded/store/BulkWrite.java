package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** insert, update and delete with MongoDB's rules for several at once: ordered stops at the first error. */
final class BulkWrite {

    private final StoreDatabase database;
    private final Channel channel;
    private final DatabaseResolver databases;
    private final Oplog oplog;

    private final List<Document> errors = new ArrayList<>();
    private final List<Document> upserted = new ArrayList<>();
    private int matched;
    private int modified;

    BulkWrite(StoreDatabase database, Channel channel, DatabaseResolver databases, Oplog oplog) {
        this.database = database;
        this.channel = channel;
        this.databases = databases;
        this.oplog = oplog;
    }

    Document run(String command, Document query) {
        String collection = (String) query.get(command);
        if (collection.startsWith("system.")) {
            throw new InvalidNamespaceError(database.getDatabaseName() + "." + collection);
        }
        boolean ordered = !Boolean.FALSE.equals(query.getOrDefault("ordered", true));
        switch (command) {
            case "insert" -> insert(collection, statements(query, "documents"), ordered);
            case "update" -> each(statements(query, "updates"), ordered, (i, u) -> update(collection, i, u));
            default -> each(statements(query, "deletes"), ordered, (i, d) -> delete(collection, d));
        }
        Document reply = new Document("n", matched);
        if (command.equals("update")) {
            reply.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> statements(Document query, String field) {
        if (!(query.get(field) instanceof List<?> list) || list.isEmpty()) {
            throw new MongoServerError(9, "FailedToParse", "'" + field + "' must be a list with something in it");
        }
        return (List<Document>) list;
    }

    private interface Statement {
        void run(int index, Document statement);
    }

    private void each(List<Document> statements, boolean ordered, Statement action) {
        for (int i = 0; i < statements.size(); i++) {
            try {
                action.run(i, statements.get(i));
            } catch (MongoServerException e) {
                errors.add(error(i, e));
            }
            if (ordered && !errors.isEmpty()) {
                return;
            }
        }
    }

    private void insert(String name, List<Document> documents, boolean ordered) {
        StoreCollection collection = database.existingOrNew(name);
        each(documents, ordered, (index, document) -> {
            collection.addDocument(document);
            matched++;
        });
    }

    private void update(String name, int index, Document update) {
        if (!(update.get("u") instanceof Document)) {
            throw BadRequest.unsupported("An update by a pipeline");
        }
        for (String option : List.of("collation", "hint", "c")) {
            if (update.containsKey(option)) {
                throw BadRequest.unsupported("The update option " + option);
            }
        }
        Document reply = database.single(
                channel, "update", new Document("update", name).append("updates", List.of(update)), databases, oplog);
        matched += (Integer) reply.get("n");
        modified += (Integer) reply.get("nModified");
        for (Document one : documents(reply.get("upserted"))) {
            upserted.add(new Document("index", index).append("_id", one.get("_id")));
        }
        for (Document one : documents(reply.get("writeErrors"))) {
            Document error = new Document("index", index);
            one.entrySet().stream()
                    .filter(e -> !e.getKey().equals("index"))
                    .forEach((Map.Entry<String, Object> e) -> error.append(e.getKey(), e.getValue()));
            errors.add(error);
        }
    }

    private void delete(String name, Document delete) {
        if (delete.containsKey("collation")) {
            throw BadRequest.unsupported("The delete option collation");
        }
        StoreCollection collection = database.existing(name);
        if (collection != null) {
            int limit = ((Number) delete.getOrDefault("limit", 0)).intValue();
            matched += collection.deleteDocuments((Document) delete.get("q"), limit, oplog);
        }
    }

    @SuppressWarnings("unchecked")
    private static Iterable<Document> documents(Object list) {
        return list == null ? List.of() : (Iterable<Document>) list;
    }

    private static Document error(int index, MongoServerException e) {
        Document error = new Document("index", index);
        if (e instanceof MongoServerError coded) {
            error.append("code", coded.getCode());
            error.putIfNotNull("codeName", coded.getCodeName());
        } else {
            error.append("code", 8);
        }
        return error.append("errmsg", e.getMessageWithoutErrorCode());
    }
}
