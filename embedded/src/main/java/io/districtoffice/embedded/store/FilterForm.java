package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a filter say the same to the library as it says to MongoDB. Several operators on one field are separate
 * demands in MongoDB; the library drops some of them ({@code $regex} beside another, {@code $ne}, {@code $nin},
 * {@code $all} on array paths) or asks one array element to fulfil all. Apart, in an {@code $and}, it takes each.
 */
final class FilterForm {

    private FilterForm() {}

    static Document normalise(Document filter) {
        if (filter == null) {
            return new Document();
        }
        return needsSplit(filter) ? split(filter) : filter;
    }

    private static boolean needsSplit(Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            check(entry.getKey(), entry.getValue());
            if (several(entry.getKey(), entry.getValue())
                    || entry.getValue() instanceof List<?> parts
                            && isLogical(entry.getKey())
                            && parts.stream().anyMatch(part -> part instanceof Document d && needsSplit(d))) {
                return true;
            }
        }
        return false;
    }

    private static void check(String key, Object value) {
        if (key.equals("$where") || key.equals("$text") || key.equals("$jsonSchema")) {
            throw BadRequest.unsupported(key);
        }
        if (value instanceof Document document && Conditions.isOperators(document)) {
            for (String range : List.of("$gte", "$lte")) {
                if (document.containsKey(range) && document.get(range) == null) {
                    throw BadRequest.unsupported(range + ": null");
                }
            }
        }
    }

    private static boolean isLogical(String key) {
        return key.equals("$and") || key.equals("$or") || key.equals("$nor");
    }

    private static boolean several(String key, Object value) {
        if (key.startsWith("$") || !(value instanceof Document document) || !Conditions.isOperators(document)) {
            return false;
        }
        int operators = document.size() - (document.containsKey("$options") ? 1 : 0);
        return operators > 1;
    }

    private static Document split(Document filter) {
        List<Object> parts = new ArrayList<>();
        filter.forEach((key, value) -> {
            if (several(key, value)) {
                Document operators = (Document) value;
                operators.forEach((operator, operand) -> {
                    if (!operator.equals("$options")) {
                        Document one = new Document(operator, operand);
                        if (operator.equals("$regex") && operators.containsKey("$options")) {
                            one.append("$options", operators.get("$options"));
                        }
                        parts.add(new Document(key, one));
                    }
                });
            } else if (isLogical(key) && value instanceof List<?> inner) {
                parts.add(new Document(
                        key,
                        inner.stream()
                                .map(part -> part instanceof Document d ? normalise(d) : part)
                                .toList()));
            } else {
                parts.add(new Document(key, value));
            }
        });
        return new Document("$and", parts);
    }
}
