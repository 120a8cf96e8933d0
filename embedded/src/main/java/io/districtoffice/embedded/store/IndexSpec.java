package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What createIndexes may ask for: plain ordered indexes, unique and sparse if wished. The rest is refused. */
final class IndexSpec {

    private static final Set<String> KNOWN = Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

    private IndexSpec() {}

    static Document normalise(Document query, String command) {
        List<Document> specs = new ArrayList<>();
        for (Object spec : (Iterable<?>) query.get("indexes")) {
            specs.add(normalise((Document) spec));
        }
        return new Document(command, query.get(command)).append("indexes", specs);
    }

    private static Document normalise(Document spec) {
        for (String option : spec.keySet()) {
            if (!KNOWN.contains(option)) {
                throw BadRequest.unsupported("The index option " + option);
            }
        }
        Document key = (Document) spec.get("key");
        if (key == null || key.isEmpty() || !(spec.get("name") instanceof String)) {
            throw new MongoServerError(67, "CannotCreateIndex", "An index needs a name and at least one key");
        }
        if (key.size() > 30) {
            throw new MongoServerError(67, "CannotCreateIndex", "An index has at most 30 keys");
        }
        Document normalised = new Document();
        key.forEach((field, direction) -> {
            double value = direction instanceof Number number ? number.doubleValue() : 0;
            if (value != 1 && value != -1) {
                throw BadRequest.unsupported("An index of the kind " + direction);
            }
            if (field.isEmpty() || field.contains("$") || field.matches("(.*\\.)?\\d*(\\..*)?")) {
                throw BadRequest.unsupported("An index on the field name '" + field + "'");
            }
            normalised.append(field, (int) value);
        });
        Document result = new Document("v", 2).append("key", normalised).append("name", spec.get("name"));
        for (String flag : List.of("unique", "sparse")) {
            if (isTrue(spec.get(flag))) {
                result.append(flag, true);
            }
        }
        return result;
    }

    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || value instanceof Number number && number.doubleValue() != 0;
    }
}
