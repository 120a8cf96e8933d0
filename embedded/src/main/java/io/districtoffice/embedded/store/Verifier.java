package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes every index anew in memory and compares. */
final class Verifier {

    private static final int SHOWN = 20;

    private Verifier() {}

    static List<String> differences(StoreBackend backend) {
        List<String> found = new ArrayList<>();
        for (StoreDatabase database : backend.databases()) {
            for (StoreCollection collection : database.collections()) {
                for (StoreIndex index : collection.ordered()) {
                    compare(collection, index, found);
                }
            }
        }
        return found;
    }

    private static void compare(StoreCollection collection, StoreIndex index, List<String> found) {
        TreeMap<byte[], Integer> expected = new TreeMap<>(Arrays::compareUnsigned);
        for (Map.Entry<byte[], byte[]> entry : collection.documents().entrySet()) {
            Document document = Bson.decode(entry.getValue());
            StoreKey place = new StoreKey(entry.getKey());
            if (!collection.placeOf(document).equals(place)) {
                report(found, collection.getFullName() + ": a document is not at its place " + place);
            }
            expected.putAll(index.entries(document, place));
        }
        String name = collection.getFullName() + " " + index.getName();
        for (Map.Entry<byte[], Integer> entry : index.map().entrySet()) {
            Integer placeAt = expected.remove(entry.getKey());
            if (!entry.getValue().equals(placeAt)) {
                report(found, name + ": an entry without its document");
            }
        }
        if (!expected.isEmpty()) {
            report(found, name + ": " + expected.size() + " entries are missing");
        }
    }

    private static void report(List<String> found, String difference) {
        if (found.size() < SHOWN) {
            found.add(difference);
        }
    }
}
