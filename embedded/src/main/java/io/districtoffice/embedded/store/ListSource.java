package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;

/** Documents that are already there. */
final class ListSource implements BatchSource {

    private final String namespace;
    private final Iterator<?> documents;
    private int lastSize;

    ListSource(String namespace, Iterator<?> documents) {
        this.namespace = namespace;
        this.documents = documents;
    }

    @Override
    public String namespace() {
        return namespace;
    }

    @Override
    public Object next() {
        if (!documents.hasNext()) {
            return null;
        }
        byte[] bytes = BsonBytes.of((Document) documents.next());
        lastSize = bytes.length;
        return new RawBson(bytes);
    }

    @Override
    public int lastSize() {
        return lastSize;
    }
}
