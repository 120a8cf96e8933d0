package io.districtoffice.embedded.store;

import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Goes through a range of keys; after {@link #pause} it finds its place again in the map as it is then. */
final class Walk<V> {

    private final MVMap<byte[], V> map;
    private final Range range;
    private final boolean reverse;
    private Cursor<byte[], V> cursor;
    private byte[] last;
    private boolean ended;

    Walk(MVMap<byte[], V> map, Range range, boolean reverse) {
        this.map = map;
        this.range = range;
        this.reverse = reverse;
    }

    /** The next key, or null at the end. */
    byte[] next() {
        if (ended) {
            return null;
        }
        if (cursor == null) {
            byte[] start = last != null ? last : reverse ? range.to() : range.from();
            cursor = map.cursor(start, null, reverse);
        }
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            if (last != null && Arrays.equals(last, key) || reverse && Arrays.equals(range.to(), key)) {
                continue;
            }
            if (outside(key)) {
                break;
            }
            last = key;
            return key;
        }
        ended = true;
        cursor = null;
        return null;
    }

    private boolean outside(byte[] key) {
        return reverse ? Arrays.compareUnsigned(key, range.from()) < 0 : Arrays.compareUnsigned(key, range.to()) >= 0;
    }

    V value() {
        return cursor.getValue();
    }

    /** The bytes after the part that all keys of the range share. */
    int fixed() {
        return range.fixed();
    }

    void pause() {
        cursor = null;
    }
}
