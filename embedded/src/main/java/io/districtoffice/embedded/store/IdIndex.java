package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;

/** The index on {@code _id} is the map of the documents itself. */
final class IdIndex extends Index<StoreKey> {

    IdIndex(String name, List<IndexKey> keys) {
        super(name, keys, false);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public StoreKey getPosition(Document document) {
        return new StoreKey(SortableKey.of(document.get("_id")));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<StoreKey> collection) {
        if (((StoreCollection) collection).has(getPosition(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<StoreKey> collection) {}

    @Override
    public void add(Document document, StoreKey position, MongoCollection<StoreKey> collection) {}

    @Override
    public StoreKey remove(Document document) {
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, StoreKey position, MongoCollection<StoreKey> collection) {}

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<StoreKey> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {}
}
