package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.IntegerDataType;

/** One database. Catalogue and update operators are the library's; finding, cursors and bulk rules are ours. */
final class StoreDatabase extends AbstractMongoDatabase<StoreKey> {

    private static final String DOCUMENTS = "d:";
    private static final String INDEX = "i:";
    private static final String CATALOGUE = "namespaces";

    private final StoreFile file;
    private final OpenCursors cursors;
    private final MVMap<String, String> built;

    StoreDatabase(String name, StoreFile file, OpenCursors cursors, CursorRegistry unused) {
        super(name, unused);
        this.file = file;
        this.cursors = cursors;
        this.built = file.strings("indexes");
        initializeNamespacesAndIndexes();
    }

    /** The databases of a file are those with a catalogue. */
    static List<String> names(StoreFile file) {
        return file.store().getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS) && name.endsWith(".system." + CATALOGUE))
                .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.')))
                .sorted()
                .toList();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(java.util.Locale.ROOT)) {
            case "find" -> find(query);
            case "insert", "update", "delete" -> new BulkWrite(this, channel, databases, oplog).run(command, query);
            case "aggregate" -> aggregate(channel, command, query, databases, oplog);
            case "createindexes" ->
                super.handleCommand(channel, command, IndexSpec.normalise(query, command), databases, oplog);
            case "dropindexes" -> dropIndexes(query, command);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    Document single(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    StoreCollection existing(String name) {
        return (StoreCollection) resolveCollection(name, false);
    }

    StoreCollection existingOrNew(String name) {
        return (StoreCollection) resolveOrCreateCollection(name);
    }

    List<StoreCollection> collections() {
        List<StoreCollection> result = new ArrayList<>();
        Document listed = super.handleCommand(
                null, "listCollections", new Document("listCollections", 1), name -> this, NoopOplog.get());
        for (Object each : (List<?>) ((Document) listed.get("cursor")).get("firstBatch")) {
            result.add(existing((String) ((Document) each).get("name")));
        }
        return result;
    }

    @Override
    protected void clearLastStatus(Channel channel) {}

    @Override
    protected void putLastResult(Channel channel, Document result) {}

    private Document find(Document query) {
        String name = (String) query.get("find");
        FindCursor cursor = new FindCursor(getFullCollectionNamespace(name), existing(name), query);
        return cursors.firstBatch(cursor, cursor.firstBatchSize());
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        StoreCollection collection = existing(query.get(command).toString());
        Document match = firstMatch(query.get("pipeline"));
        if (collection != null && match != null) {
            collection.aggregating(match);
        }
        try {
            Document reply = super.handleCommand(channel, command, query, databases, oplog);
            return cursors.inBatches(reply, query);
        } finally {
            if (collection != null) {
                collection.aggregating(new Document());
            }
        }
    }

    private static Document firstMatch(Object pipeline) {
        return pipeline instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.get(0) instanceof Document stage
                        && stage.get("$match") instanceof Document match
                ? match
                : null;
    }

    /** The library drops by name across all collections of the database. */
    private Document dropIndexes(Document query, String command) {
        StoreCollection collection = existing((String) query.get(command));
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + query.get(command));
        }
        Object wanted = query.get("index");
        int before = collection.getIndexes().size();
        List<String> names = collection.ordered().stream()
                .filter(index -> "*".equals(wanted)
                        || index.getName().equals(wanted)
                        || index.toIndexDescription().get("key").equals(wanted))
                .map(Index::getName)
                .toList();
        if (names.isEmpty() && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        for (String name : names) {
            dropIndex(collection, name);
            indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
        }
        return new Document("nIndexesWas", before).append("ok", 1.0);
    }

    @Override
    protected MongoCollection<StoreKey> openOrCreateCollection(String collectionName, CollectionOptions options) {
        String full = getFullCollectionNamespace(collectionName);
        return new StoreCollection(this, collectionName, options, cursorRegistry, file.documents(DOCUMENTS + full));
    }

    @Override
    protected Index<StoreKey> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(indexName, keys);
        }
        return open(collectionName, indexName, keys, true, sparse);
    }

    @Override
    protected Index<StoreKey> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return open(collectionName, indexName, keys, false, sparse);
    }

    private StoreIndex open(
            String collectionName, String indexName, List<IndexKey> keys, boolean unique, boolean sparse) {
        // a collection's name has no '$', so this cannot be read in two ways
        String mapName = INDEX + getFullCollectionNamespace(collectionName) + "$" + indexName;
        MVMap<byte[], Integer> map = file.store()
                .openMap(
                        mapName,
                        new MVMap.Builder<byte[], Integer>()
                                .keyType(KeyType.INSTANCE)
                                .valueType(IntegerDataType.INSTANCE));
        return new StoreIndex(indexName, keys, unique, sparse, map, built);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        StoreCollection collection = existing(collectionName);
        super.dropCollection(collectionName, oplog);
        file.store().removeMap(collection.documents());
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw BadRequest.unsupported("Renaming a collection, and $out with it,");
    }

    @Override
    public void drop(Oplog oplog) {
        for (StoreCollection collection : collections()) {
            dropCollection(collection.getCollectionName(), oplog);
        }
        for (String name : List.of("system.indexes", "system." + CATALOGUE)) {
            file.store().removeMap(DOCUMENTS + getFullCollectionNamespace(name));
        }
    }

    @Override
    protected long getFileSize() {
        return file.store().getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
