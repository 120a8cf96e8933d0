package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** One collection: a map of documents by sortable {@code _id}, and its indexes, changed together or not at all. */
final class StoreCollection extends AbstractMongoCollection<StoreKey> {

    private final MVMap<byte[], byte[]> documents;
    private final List<StoreIndex> ordered = new ArrayList<>();
    private Document aggregated = new Document();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<byte[], byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    List<StoreIndex> ordered() {
        return ordered;
    }

    boolean has(StoreKey place) {
        return documents.containsKey(place.bytes());
    }

    StoreKey placeOf(Document document) {
        return new StoreKey(SortableKey.of(document.get(getIdField())));
    }

    // ---- reading

    Plan plan(Document filter, Document sort) {
        return Plan.of(filter, sort, ordered, "_id".equals(getIdField()));
    }

    /** @param wanted how many documents will be taken at most, 0 for all */
    Search search(Document filter, Document sort, int wanted) {
        Document query = FilterForm.normalise(filter);
        return new Search(
                documents, plan(query, sort), document -> documentMatchesQuery(document, query), sort, wanted);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int numberToSkip, int limit, int batchSize, Document fieldSelector) {
        int wanted = limit > 0 ? numberToSkip + limit : 0;
        Iterable<Document> found = () -> {
            Search search = search(query, orderBy, wanted);
            for (int i = 0; i < numberToSkip; i++) {
                search.next();
            }
            return new Iterator<>() {
                private int left = limit > 0 ? limit : Integer.MAX_VALUE;
                private Found next;

                @Override
                public boolean hasNext() {
                    if (next == null && left > 0) {
                        next = search.next();
                    }
                    return next != null;
                }

                @Override
                public Document next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Document document = next.document();
                    next = null;
                    left--;
                    return document;
                }
            };
        };
        return fieldSelector == null || fieldSelector.isEmpty()
                ? new QueryResult(found)
                : new QueryResult(project(found, fieldSelector));
    }

    List<Document> project(Iterable<Document> documents, Document projection) {
        Stream<Document> stream = StreamSupport.stream(documents.spliterator(), false);
        return matchDocumentsFromStream(new Document(), stream, 0, 0, 0, null, projection)
                .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fieldSelector) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fieldSelector);
    }

    /** An aggregation reads the collection by this; what its first stage matches is known then. */
    @Override
    public Iterable<Document> queryAll() {
        return queryDocuments(aggregated, null, 0, 0, 0, null);
    }

    void aggregating(Document firstMatch) {
        aggregated = firstMatch;
    }

    @Override
    public int count(Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        int until = limit > 0 ? skip + limit : Integer.MAX_VALUE;
        Document filter = FilterForm.normalise(query);
        Plan plan = plan(filter, null);
        int count = 0;
        if (plan.exact() && plan.index() != null) {
            Places<Integer> places = new Places<>(plan.index().map(), plan, StoreIndex::place);
            while (count < until && places.next() != null) {
                count++;
            }
        } else {
            Search search = new Search(documents, plan, d -> documentMatchesQuery(d, filter), null, 0);
            while (count < until && search.next() != null) {
                count++;
            }
        }
        return Math.max(0, count - skip);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Document getDocument(StoreKey position) {
        byte[] bytes = documents.get(position.bytes());
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<StoreKey>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), new StoreKey(entry.getKey())));
    }

    // ---- writing: everything that can be refused comes first, then the maps are changed

    @Override
    protected StoreKey addDocumentInternal(Document document) {
        StoreKey place = getIdField() == null ? nextPlace() : placeOf(document);
        byte[] bytes = encode(document);
        List<TreeMap<byte[], Integer>> added = entries(document, place);
        change(() -> {
            documents.put(place.bytes(), bytes);
            for (int i = 0; i < ordered.size(); i++) {
                put(ordered.get(i), document, added.get(i), Map.of());
            }
        });
        return place;
    }

    @Override
    protected void handleUpdate(StoreKey place, Document oldDocument, Document newDocument) {
        byte[] bytes = encode(newDocument);
        List<TreeMap<byte[], Integer>> before = entries(oldDocument, place);
        List<TreeMap<byte[], Integer>> after = entries(newDocument, place);
        change(() -> {
            documents.put(place.bytes(), bytes);
            for (int i = 0; i < ordered.size(); i++) {
                remove(ordered.get(i), before.get(i), after.get(i));
                put(ordered.get(i), newDocument, after.get(i), before.get(i));
            }
        });
    }

    @Override
    public void removeDocument(Document document) {
        StoreKey place = getIdField() == null ? findDocumentPosition(document) : placeOf(document);
        if (place != null && has(place)) {
            removeDocument(place);
        }
    }

    @Override
    protected void removeDocument(StoreKey place) {
        Document stored = getDocument(place);
        List<TreeMap<byte[], Integer>> before = entries(stored, place);
        change(() -> {
            documents.remove(place.bytes());
            for (int i = 0; i < ordered.size(); i++) {
                remove(ordered.get(i), before.get(i), Map.of());
            }
        });
    }

    /** The library takes a filter with a field named "query" for something else when it deletes. */
    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(new Document("$query", selector), limit, oplog);
    }

    private static void put(
            StoreIndex index, Document document, TreeMap<byte[], Integer> entries, Map<byte[], Integer> before) {
        entries.forEach((key, placeAt) -> {
            if (!before.containsKey(key)) {
                index.map().put(key, placeAt);
            }
        });
        if (entries.size() > 1) {
            index.noteArrays(document);
        }
    }

    private static void remove(StoreIndex index, Map<byte[], Integer> entries, Map<byte[], Integer> after) {
        entries.forEach((key, placeAt) -> {
            if (!after.containsKey(key)) {
                index.map().remove(key);
            }
        });
    }

    /** Half a change must not live on: whatever goes wrong in here stops the process. */
    private static void change(Runnable puts) {
        try {
            puts.run();
        } catch (RuntimeException e) {
            throw new BrokenStore("A change could not be made whole", e);
        }
    }

    private List<TreeMap<byte[], Integer>> entries(Document document, StoreKey place) {
        return ordered.stream().map(index -> index.entries(document, place)).toList();
    }

    private static byte[] encode(Document document) {
        byte[] bytes = BsonBytes.of(document);
        if (bytes.length > Bson.MAX_SIZE) {
            throw BadRequest.tooLarge(bytes.length);
        }
        return bytes;
    }

    private StoreKey nextPlace() {
        byte[] last = documents.lastKey();
        long next = last == null ? 1 : ByteBuffer.wrap(last).getLong() + 1;
        return new StoreKey(ByteBuffer.allocate(8).putLong(next).array());
    }

    // ---- indexes

    @Override
    public void addIndex(Index<StoreKey> index) {
        for (Index<StoreKey> known : getIndexes()) {
            if (known.getName().equals(index.getName())) {
                if (!known.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, known);
                }
                return;
            }
        }
        if (index instanceof StoreIndex store) {
            if (!store.built()) {
                build(store);
            }
            ordered.add(store);
        }
        super.addIndex(index);
    }

    private void build(StoreIndex index) {
        try {
            streamAllDocumentsWithPosition().forEach(each -> {
                index.checkUnique(each.getDocument(), each.getPosition(), this);
                put(index, each.getDocument(), index.entries(each.getDocument(), each.getPosition()), Map.of());
            });
            index.markBuilt();
        } catch (MongoServerError e) {
            index.drop();
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    public void dropIndex(String indexName) {
        super.dropIndex(indexName);
        ordered.removeIf(index -> index.getName().equals(indexName));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
