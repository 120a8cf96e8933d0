package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Writes values so that comparing the bytes compares the values in MongoDB's order: by type, numbers across int, long,
 * double and decimal, strings by UTF-8. No encoding is a prefix of another, every one starts with a type tag between
 * {@link #MIN} and {@link #MAX}, so 0xFF after a prefix is above everything that has the prefix.
 */
final class SortableKey {

    static final int MIN = 0x05;
    static final int UNDEFINED = 0x08;
    static final int NULL = 0x0A;
    static final int NUMBER = 0x10;
    static final int STRING = 0x20;
    static final int OBJECT = 0x30;
    static final int ARRAY = 0x40;
    static final int BINARY = 0x50;
    static final int OBJECT_ID = 0x60;
    static final int BOOLEAN = 0x70;
    static final int DATE = 0x80;
    static final int TIMESTAMP = 0x90;
    static final int REGEX = 0xA0;
    static final int JAVASCRIPT = 0xB0;
    static final int MAX = 0xF0;

    /** What an index keeps for an empty array. */
    static final Object EMPTY_ARRAY = new Object();

    private byte[] bytes = new byte[64];
    private int size;

    static byte[] of(Object value) {
        return new SortableKey().add(value).toArray();
    }

    /** The tag that the encoding of this value starts with. */
    static int tag(Object value) {
        return of(value)[0] & 0xFF;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    int size() {
        return size;
    }

    SortableKey append(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    SortableKey append(int oneByte) {
        put(oneByte);
        return this;
    }

    SortableKey add(Object value, boolean ascending) {
        int start = size;
        add(value);
        if (!ascending) {
            invert(start);
        }
        return this;
    }

    void invert(int from) {
        for (int i = from; i < size; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    SortableKey add(Object value) {
        if (Missing.isNullOrMissing(value)) {
            put(NULL);
        } else if (value instanceof String text) {
            put(STRING);
            text(text);
        } else if (value instanceof Number number) {
            put(NUMBER);
            number(number);
        } else if (value instanceof Instant instant) {
            put(DATE);
            sortable(instant.toEpochMilli());
        } else if (value instanceof Boolean bool) {
            put(BOOLEAN);
            put(bool ? 2 : 1);
        } else if (value instanceof ObjectId id) {
            put(OBJECT_ID);
            append(id.toByteArray());
        } else if (value instanceof Map<?, ?> map) {
            put(OBJECT);
            map.forEach(this::field);
            put(0);
        } else if (value instanceof Collection<?> array) {
            put(ARRAY);
            array.forEach(this::add);
            put(0);
        } else {
            rare(value);
        }
        return this;
    }

    private void rare(Object value) {
        if (value == EMPTY_ARRAY) {
            put(UNDEFINED);
        } else if (value instanceof BinData data) {
            binary(Bson.GENERIC, data.getData());
        } else if (value instanceof UUID uuid) {
            binary(Bson.STANDARD_UUID, bytes(uuid));
        } else if (value instanceof LegacyUUID uuid) {
            binary(Bson.LEGACY_UUID, bytes(uuid.getUuid()));
        } else if (value instanceof BsonTimestamp timestamp) {
            put(TIMESTAMP);
            sortable(timestamp.getValue());
        } else if (value instanceof BsonRegularExpression regex) {
            put(REGEX);
            text(regex.getPattern());
            text(regex.getOptions() == null ? "" : regex.getOptions());
        } else if (value instanceof BsonJavaScript script) {
            put(JAVASCRIPT);
            text(script.getCode());
        } else if (value instanceof MinKey) {
            put(MIN);
        } else if (value instanceof MaxKey) {
            put(MAX);
        } else {
            throw BadRequest.invalidBson("A value of " + value.getClass().getSimpleName() + " has no order");
        }
    }

    /** An object is compared field by field: type, then name, then value. */
    private void field(Object name, Object value) {
        byte[] encoded = of(value);
        put(encoded[0]);
        text((String) name);
        append(encoded);
    }

    /** A number is the nearest double, then what that double leaves over, as often as needed. */
    private void number(Number number) {
        if (number instanceof Integer || number instanceof Double) {
            last(number.doubleValue());
        } else if (number instanceof Long whole && Math.abs(whole) <= 1L << 53 && whole != Long.MIN_VALUE) {
            last(whole.doubleValue());
        } else if (number instanceof Long whole) {
            exact(BigDecimal.valueOf(whole), 3);
        } else if (number instanceof Decimal128 decimal) {
            double nearest = decimal.doubleValue();
            if (Double.isNaN(nearest) || Double.isInfinite(nearest)) {
                last(nearest);
            } else {
                exact(decimal.toBigDecimal(), 3);
            }
        } else {
            throw BadRequest.invalidBson("A number of " + number.getClass().getSimpleName() + " has no order");
        }
    }

    private void exact(BigDecimal value, int levels) {
        double nearest = value.doubleValue();
        sortable(nearest);
        BigDecimal rest = Double.isInfinite(nearest) ? BigDecimal.ZERO : value.subtract(new BigDecimal(nearest));
        put(0x80 + rest.signum());
        if (rest.signum() != 0 && levels > 1) {
            exact(rest, levels - 1);
        }
    }

    private void last(double value) {
        sortable(value);
        put(0x80);
    }

    private void sortable(double value) {
        if (Double.isNaN(value)) {
            big(0);
            return;
        }
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        big(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void sortable(long value) {
        big(value ^ Long.MIN_VALUE);
    }

    private void big(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (byte b : utf8) {
            put(b);
            if (b == 0) {
                put(0xFF);
            }
        }
        put(0);
        put(1);
    }

    private void binary(byte subtype, byte[] data) {
        put(BINARY);
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(data.length >>> shift);
        }
        put(subtype);
        append(data);
    }

    private static byte[] bytes(UUID uuid) {
        return new SortableKey().raw(uuid).toArray();
    }

    private SortableKey raw(UUID uuid) {
        big(uuid.getMostSignificantBits());
        big(uuid.getLeastSignificantBits());
        return this;
    }

    private void put(int oneByte) {
        room(1);
        bytes[size++] = (byte) oneByte;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
