package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a filter demands of single fields, as far as an ordered index can make use of it. */
final class Conditions {

    /** Limits and values of one field; each is null while nothing is demanded. */
    static final class Field {
        List<Object> points;
        Object from;
        boolean fromIncluded;
        Object to;
        boolean toIncluded;
        boolean mustExist;

        boolean range() {
            return from != null || to != null;
        }

        boolean impliesPresence() {
            return mustExist || range() || points != null && !points.contains(null);
        }
    }

    /** Stands for null in lists that do not take it. */
    private static final Object NULL = new Object();

    private final Map<String, Field> fields = new HashMap<>();
    private boolean whole = true;

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        if (filter != null) {
            conditions.all(filter);
        }
        return conditions;
    }

    Field on(String field) {
        return fields.get(field);
    }

    int count() {
        return fields.size();
    }

    /** Whether these conditions are the whole filter, so that what fulfils them needs no second look. */
    boolean whole() {
        return whole;
    }

    private void all(Document filter) {
        filter.forEach(this::one);
    }

    private void one(String key, Object value) {
        if (key.equals("$and") && value instanceof List<?> parts) {
            for (Object part : parts) {
                if (part instanceof Document document) {
                    all(document);
                } else {
                    whole = false;
                }
            }
        } else if (key.startsWith("$")) {
            whole &= key.equals("$comment");
        } else if (value instanceof Document document && isOperators(document)) {
            document.forEach((operator, operand) -> operator(field(key), operator, operand));
        } else {
            points(field(key), List.of(wrap(value)));
        }
    }

    private static Object wrap(Object value) {
        return value == null ? NULL : value;
    }

    private Field field(String name) {
        return fields.computeIfAbsent(name, n -> new Field());
    }

    static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private void operator(Field field, String operator, Object operand) {
        switch (operator) {
            case "$eq" -> points(field, List.of(wrap(operand)));
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    points(field, values.stream().map(Conditions::wrap).toList());
                } else {
                    whole = false;
                }
            }
            case "$gt" -> from(field, operand, false);
            case "$gte" -> from(field, operand, true);
            case "$lt" -> to(field, operand, false);
            case "$lte" -> to(field, operand, true);
            case "$exists" -> {
                field.mustExist |=
                        Boolean.TRUE.equals(operand) || operand instanceof Number number && number.doubleValue() != 0;
                whole = false;
            }
            default -> whole = false;
        }
    }

    private void points(Field field, List<Object> values) {
        if (field.points != null || field.range()) {
            whole = false;
        }
        if (field.points == null && values.stream().allMatch(value -> value == NULL || isPoint(value))) {
            field.points = values.stream()
                    .map(value -> value == NULL ? null : value)
                    .distinct()
                    .toList();
            whole &= values.stream().allMatch(Conditions::isScalar);
        } else {
            whole = false;
        }
    }

    private void from(Field field, Object value, boolean included) {
        if (field.from == null && isScalar(value)) {
            field.from = value;
            field.fromIncluded = included;
            whole &= field.points == null;
        } else {
            whole = false;
        }
    }

    private void to(Field field, Object value, boolean included) {
        if (field.to == null && isScalar(value)) {
            field.to = value;
            field.toIncluded = included;
            whole &= field.points == null;
        } else {
            whole = false;
        }
    }

    private static boolean isPoint(Object value) {
        return isScalar(value) || value instanceof Document document && !document.isEmpty() && !hasOperator(document);
    }

    private static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData
                || value instanceof LegacyUUID
                || value instanceof BsonTimestamp;
    }
}
