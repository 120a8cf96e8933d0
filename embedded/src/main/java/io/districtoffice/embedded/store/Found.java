package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

/** A stored document: its bytes, and read only if somebody looks into it. */
final class Found {

    private final StoreKey place;
    private final byte[] bytes;
    private Document document;

    Found(StoreKey place, byte[] bytes) {
        this.place = place;
        this.bytes = bytes;
    }

    StoreKey place() {
        return place;
    }

    byte[] bytes() {
        return bytes;
    }

    Document document() {
        if (document == null) {
            document = Bson.decode(bytes);
        }
        return document;
    }
}
