package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Writes BSON into a growing byte array. */
final class BsonBytes {

    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[512];
    private int size;

    static byte[] of(Map<String, ?> document) {
        return new BsonBytes().document(document).toArray();
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    byte[] buffer() {
        return bytes;
    }

    int size() {
        return size;
    }

    BsonBytes document(Map<String, ?> document) {
        int start = size;
        int32(0);
        document.forEach(this::element);
        return end(start);
    }

    BsonBytes int8(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    BsonBytes int32(int value) {
        room(4);
        INT_LE.set(bytes, size, value);
        size += 4;
        return this;
    }

    BsonBytes int64(long value) {
        room(8);
        LONG_LE.set(bytes, size, value);
        size += 8;
        return this;
    }

    void setInt32(int at, int value) {
        INT_LE.set(bytes, at, value);
    }

    private BsonBytes end(int start) {
        int8(0);
        setInt32(start, size - start);
        return this;
    }

    private void array(Collection<?> array) {
        int start = size;
        int32(0);
        int index = 0;
        for (Object value : array) {
            element(Integer.toString(index++), value);
        }
        end(start);
    }

    private void element(String name, Object value) {
        int at = size;
        int8(0);
        cstring(name);
        byte type = value(value); // may put a larger array in the place of the present one
        bytes[at] = type;
    }

    private byte value(Object value) {
        if (value == null) {
            return Bson.NULL;
        } else if (value instanceof String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            int32(utf8.length + 1).raw(utf8).int8(0);
            return Bson.STRING;
        } else if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<String, ?> document = (Map<String, ?>) map;
            document(document);
            return Bson.DOCUMENT;
        } else if (value instanceof RawBson document) {
            raw(document.bytes());
            return Bson.DOCUMENT;
        } else if (value instanceof Collection<?> array) {
            array(array);
            return Bson.ARRAY;
        } else if (value instanceof Integer number) {
            int32(number);
            return Bson.INT32;
        } else if (value instanceof Long number) {
            int64(number);
            return Bson.INT64;
        } else if (value instanceof Double number) {
            int64(Double.doubleToRawLongBits(number));
            return Bson.DOUBLE;
        } else if (value instanceof Boolean bool) {
            int8(bool ? 1 : 0);
            return Bson.BOOLEAN;
        } else if (value instanceof Instant instant) {
            int64(instant.toEpochMilli());
            return Bson.DATE;
        } else if (value instanceof ObjectId id) {
            raw(id.toByteArray());
            return Bson.OBJECT_ID;
        }
        return rare(value);
    }

    private byte rare(Object value) {
        if (value instanceof BinData data) {
            int32(data.getData().length).int8(Bson.GENERIC).raw(data.getData());
            return Bson.BINARY;
        } else if (value instanceof UUID uuid) {
            int32(16).int8(Bson.STANDARD_UUID);
            int64(Long.reverseBytes(uuid.getMostSignificantBits()));
            int64(Long.reverseBytes(uuid.getLeastSignificantBits()));
            return Bson.BINARY;
        } else if (value instanceof LegacyUUID legacy) {
            UUID uuid = legacy.getUuid();
            int32(16).int8(Bson.LEGACY_UUID);
            int64(uuid.getMostSignificantBits()).int64(uuid.getLeastSignificantBits());
            return Bson.BINARY;
        } else if (value instanceof Decimal128 decimal) {
            int64(decimal.getLow()).int64(decimal.getHigh());
            return Bson.DECIMAL;
        } else if (value instanceof BsonTimestamp timestamp) {
            int64(timestamp.getValue());
            return Bson.TIMESTAMP;
        } else if (value instanceof BsonRegularExpression regex) {
            cstring(regex.getPattern());
            cstring(regex.getOptions() == null ? "" : regex.getOptions());
            return Bson.REGEX;
        } else if (value instanceof BsonJavaScript script) {
            byte[] utf8 = script.getCode().getBytes(StandardCharsets.UTF_8);
            int32(utf8.length + 1).raw(utf8).int8(0);
            return Bson.JAVASCRIPT;
        } else if (value instanceof MinKey) {
            return Bson.MIN_KEY;
        } else if (value instanceof MaxKey) {
            return Bson.MAX_KEY;
        }
        throw BadRequest.invalidBson("A value of " + value.getClass().getSimpleName() + " has no BSON form");
    }

    private void cstring(String text) {
        if (text.indexOf('\0') >= 0) {
            throw BadRequest.invalidBson("A field name must not contain a null byte");
        }
        raw(text.getBytes(StandardCharsets.UTF_8)).int8(0);
    }

    private BsonBytes raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
