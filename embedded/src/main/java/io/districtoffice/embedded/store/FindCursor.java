package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** The documents that a find command asks for. */
final class FindCursor implements BatchSource {

    private static final int FIRST_BATCH = 101;

    private final String namespace;
    private final StoreCollection collection;
    private final Search search;
    private final Document projection;
    private final boolean singleBatch;
    private final int firstBatchSize;
    private int left;
    private int lastSize;

    FindCursor(String namespace, StoreCollection collection, Document query) {
        this.namespace = namespace;
        this.collection = collection;
        int limit = number(query, "limit", 0);
        int skip = number(query, "skip", 0);
        if (skip < 0) {
            throw new MongoServerError(51024, "BSON field 'skip' value must be >= 0");
        }
        this.singleBatch = limit < 0 || Boolean.TRUE.equals(query.get("singleBatch"));
        this.left = limit == 0 ? Integer.MAX_VALUE : Math.abs(limit);
        this.firstBatchSize = number(query, "batchSize", FIRST_BATCH);
        Document fields = (Document) query.get("projection");
        this.projection = fields == null || fields.isEmpty() ? null : checked(fields);
        int wanted = limit == 0 ? 0 : (int) Math.min((long) skip + Math.abs(limit), Integer.MAX_VALUE);
        this.search = collection == null
                ? null
                : collection.search((Document) query.get("filter"), (Document) query.get("sort"), wanted);
        for (int i = 0; i < skip && search != null && search.next() != null; i++) {
            // skipped
        }
    }

    private static Document checked(Document projection) {
        projection.forEach((field, how) -> {
            if (field.endsWith(".$") || field.contains(".$.")) {
                throw BadRequest.unsupported("A positional projection");
            }
            if (how instanceof Document operator && operator.containsKey("$meta")) {
                throw BadRequest.unsupported("A projection of $meta");
            }
        });
        return projection;
    }

    private static int number(Document query, String field, int otherwise) {
        return query.get(field) instanceof Number number ? number.intValue() : otherwise;
    }

    int firstBatchSize() {
        return firstBatchSize;
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public boolean singleBatch() {
        return singleBatch;
    }

    @Override
    public Object next() {
        if (search == null || left == 0) {
            return null;
        }
        Found found = search.next();
        if (found == null) {
            left = 0;
            return null;
        }
        left--;
        lastSize = found.bytes().length;
        return projection == null
                ? new RawBson(found.bytes())
                : collection.project(List.of(found.document()), projection).get(0);
    }

    @Override
    public int lastSize() {
        return lastSize;
    }

    @Override
    public void pause() {
        if (search != null) {
            search.pause();
        }
    }
}
