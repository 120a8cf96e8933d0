package io.districtoffice.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds a JSON tree against the record that it should become and names every field that is unknown, missing or of another
 * type. A component that is not {@link Nullable} must be there; null counts as absent. Types that are not known here are
 * left to the mapper.
 */
final class Shape {

    private static final int MAX_ERRORS = 20;
    private static final Map<Class<?>, Map<String, AnnotatedType>> RECORDS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Range> WHOLE = Map.of(
            int.class, new Range(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Integer.class, new Range(Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class, new Range(Long.MIN_VALUE, Long.MAX_VALUE),
            Long.class, new Range(Long.MIN_VALUE, Long.MAX_VALUE));
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, BigDecimal.class);

    private record Range(long min, long max) {
        boolean holds(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
        }
    }

    private final List<FieldError> errors = new ArrayList<>();

    private Shape() {}

    static List<FieldError> errors(JsonNode tree, Type type) {
        var shape = new Shape();
        shape.check("", tree, type, null);
        return shape.errors.size() > MAX_ERRORS ? shape.errors.subList(0, MAX_ERRORS) : shape.errors;
    }

    private void check(String path, JsonNode node, Type type, @Nullable AnnotatedType annotated) {
        if (errors.size() >= MAX_ERRORS) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            checkGeneric(path, node, generic, annotated);
        } else if (type instanceof Class<?> plain) {
            checkPlain(path, node, plain);
        }
    }

    private void checkGeneric(String path, JsonNode node, ParameterizedType type, @Nullable AnnotatedType annotated) {
        var raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            if (expect(path, node, JsonNode::isArray, "not-a-list")) {
                for (int i = 0; i < node.size(); i++) {
                    checkValue(path + "[" + i + "]", node.get(i), arguments[0], argument(annotated, 0));
                }
            }
        } else if (Map.class.isAssignableFrom(raw)) {
            if (expect(path, node, JsonNode::isObject, "not-an-object")) {
                node.forEachEntry(
                        (name, value) -> checkValue(join(path, name), value, arguments[1], argument(annotated, 1)));
            }
        }
    }

    private void checkValue(String path, JsonNode value, Type type, @Nullable AnnotatedType annotated) {
        if (!value.isNull()) {
            check(path, value, type, annotated);
        } else if (!isNullable(annotated)) {
            add(path, "field-missing");
        }
    }

    private void checkPlain(String path, JsonNode node, Class<?> type) {
        if (type.isRecord()) {
            if (expect(path, node, JsonNode::isObject, "not-an-object")) {
                checkRecord(path, node, type);
            }
        } else if (type == String.class) {
            expect(path, node, JsonNode::isString, "not-a-text");
        } else if (type == boolean.class || type == Boolean.class) {
            expect(path, node, JsonNode::isBoolean, "not-true-or-false");
        } else if (WHOLE.containsKey(type)) {
            Range range = WHOLE.get(type);
            expect(path, node, n -> n.isIntegralNumber() && range.holds(n.decimalValue()), "not-a-whole-number");
        } else if (NUMBERS.contains(type)) {
            expect(path, node, JsonNode::isNumber, "not-a-number");
        } else if (type == Instant.class) {
            expect(path, node, parses(Json::time), "not-a-time");
        } else if (type == LocalDate.class) {
            expect(path, node, parses(LocalDate::parse), "not-a-date");
        } else if (type == LocalTime.class) {
            expect(path, node, parses(LocalTime::parse), "not-a-time-of-day");
        } else if (type.isEnum()) {
            checkEnum(path, node, type);
        }
    }

    private void checkRecord(String path, JsonNode node, Class<?> type) {
        Map<String, AnnotatedType> components = RECORDS.computeIfAbsent(type, Shape::components);
        for (String name : node.propertyNames()) {
            if (!components.containsKey(name)) {
                add(join(path, name), "field-unknown");
            }
        }
        components.forEach((name, component) -> {
            JsonNode value = node.get(name);
            if (value != null && !value.isNull()) {
                check(join(path, name), value, component.getType(), component);
            } else if (!isNullable(component)) {
                add(join(path, name), "field-missing");
            }
        });
    }

    private void checkEnum(String path, JsonNode node, Class<?> type) {
        Set<String> names = Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (!node.isString() || !names.contains(node.asString())) {
            errors.add(new FieldError(path, "not-one-of", Map.of("values", String.join(", ", names))));
        }
    }

    private static Predicate<JsonNode> parses(Consumer<String> parse) {
        return node -> {
            try {
                parse.accept(node.isString() ? node.asString() : "");
                return true;
            } catch (DateTimeException not) {
                return false;
            }
        };
    }

    private boolean expect(String path, JsonNode node, Predicate<JsonNode> kind, String code) {
        boolean fits = kind.test(node);
        if (!fits) {
            add(path, code);
        }
        return fits;
    }

    private void add(String path, String code) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(path, code));
        }
    }

    private static Map<String, AnnotatedType> components(Class<?> type) {
        var components = new LinkedHashMap<String, AnnotatedType>();
        for (RecordComponent component : type.getRecordComponents()) {
            var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            boolean named = renamed != null && !renamed.value().isEmpty();
            components.put(named ? renamed.value() : component.getName(), component.getAnnotatedType());
        }
        return components;
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType annotated, int index) {
        return annotated instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[index]
                : null;
    }

    private static boolean isNullable(@Nullable AnnotatedType type) {
        return type != null && type.isAnnotationPresent(Nullable.class);
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
