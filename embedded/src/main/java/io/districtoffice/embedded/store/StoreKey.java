package io.districtoffice.embedded.store;

import java.util.Arrays;
import java.util.HexFormat;

/** The place of a document in its collection: its {@code _id} in sortable form. */
record StoreKey(byte[] bytes) implements Comparable<StoreKey> {

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(StoreKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
