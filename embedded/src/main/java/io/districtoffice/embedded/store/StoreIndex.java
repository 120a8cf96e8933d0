package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;

/**
 * An ordered index in a map of its own: key = the encoded fields followed by the document's place, value = where the
 * place begins. The collection writes it together with the document; the hooks of the library only check.
 */
final class StoreIndex extends Index<StoreKey> {

    private final MVMap<byte[], Integer> map;
    private final MVMap<String, String> registry;
    private final boolean unique;
    private final IndexEntries entries;
    private int multikey;

    /** @param registry index name → the fields (bits) that have met an array; an index not in it is not built yet */
    StoreIndex(
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            MVMap<byte[], Integer> map,
            MVMap<String, String> registry) {
        super(name, keys, sparse);
        this.unique = unique;
        this.map = map;
        this.registry = registry;
        this.entries = new IndexEntries(keys);
        String known = registry.get(map.getName());
        this.multikey = known == null ? 0 : Integer.parseInt(known);
    }

    MVMap<byte[], Integer> map() {
        return map;
    }

    boolean built() {
        return registry.containsKey(map.getName());
    }

    void markBuilt() {
        registry.put(map.getName(), Integer.toString(multikey));
    }

    /** Whether a document can have several entries. */
    boolean multikey() {
        return multikey != 0;
    }

    boolean multikey(int field) {
        return (multikey & 1 << field) != 0;
    }

    boolean sparse() {
        return isSparse();
    }

    String described() {
        return (unique ? "unique " : "")
                + (isSparse() ? "sparse " : "")
                + getKeys().stream()
                        .map(key -> key.getKey() + (key.isAscending() ? " asc" : " desc"))
                        .collect(Collectors.joining(", "));
    }

    /** The entries this document must have, in order: key → where the place begins. */
    TreeMap<byte[], Integer> entries(Document document, StoreKey place) {
        TreeMap<byte[], Integer> result = new TreeMap<>(Arrays::compareUnsigned);
        entries.each(document, values -> {
            if (isSparse() && Arrays.stream(values).allMatch(Missing.class::isInstance)) {
                return;
            }
            SortableKey key = encode(values);
            int placeAt = key.size();
            result.put(key.append(place.bytes()).toArray(), placeAt);
        });
        return result;
    }

    /** Remembers which fields have several values in this document; a reader must know before it trusts the order. */
    void noteArrays(Document document) {
        Object[] first = new Object[getKeys().size()];
        boolean[] seen = new boolean[1];
        int[] several = {multikey};
        entries.each(document, values -> {
            for (int i = 0; i < values.length && seen[0]; i++) {
                if (!Objects.equals(values[i], first[i])) {
                    several[0] |= 1 << i;
                }
            }
            if (!seen[0]) {
                System.arraycopy(values, 0, first, 0, values.length);
                seen[0] = true;
            }
        });
        if (several[0] != multikey) {
            multikey = several[0];
            markBuilt();
        }
    }

    private SortableKey encode(Object[] values) {
        SortableKey key = new SortableKey();
        for (int i = 0; i < values.length; i++) {
            key.add(values[i], getKeys().get(i).isAscending());
        }
        return key;
    }

    static StoreKey place(byte[] entry, int placeAt) {
        return new StoreKey(Arrays.copyOfRange(entry, placeAt, entry.length));
    }

    void checkUnique(Document document, StoreKey place, MongoCollection<StoreKey> collection) {
        if (!unique) {
            return;
        }
        entries.each(document, values -> {
            if (isSparse() && Arrays.stream(values).allMatch(Missing.class::isInstance)) {
                return;
            }
            byte[] prefix = encode(values).toArray();
            byte[] found = map.ceilingKey(prefix);
            while (found != null && startsWith(found, prefix)) {
                if (!place(found, prefix.length).equals(place)) {
                    throw new DuplicateKeyError(this, collection, getKeys(), shown(values));
                }
                found = map.higherKey(found);
            }
        });
    }

    private static KeyValue shown(Object[] values) {
        return new KeyValue(Arrays.stream(values)
                .map(value -> value instanceof Missing || value == SortableKey.EMPTY_ARRAY ? null : value)
                .toList()
                .toArray());
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoreIndex index && described().equals(index.described());
    }

    @Override
    public StoreKey getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<StoreKey> collection) {
        checkUnique(document, ((StoreCollection) collection).placeOf(document), collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<StoreKey> collection) {
        checkUnique(newDocument, ((StoreCollection) collection).placeOf(oldDocument), collection);
    }

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
        return map.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return false; // or the library would fill it once more
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        registry.remove(map.getName());
        map.getStore().removeMap(map);
    }
}
