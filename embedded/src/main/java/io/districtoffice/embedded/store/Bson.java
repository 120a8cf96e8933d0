package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads BSON from a byte array. The library's own decoder turns user-defined binaries into generic ones and has no
 * bound on depth; what is read here comes out byte for byte the same, or is refused.
 */
final class Bson {

    static final int MAX_SIZE = 16 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;

    static final byte DOUBLE = 0x01;
    static final byte STRING = 0x02;
    static final byte DOCUMENT = 0x03;
    static final byte ARRAY = 0x04;
    static final byte BINARY = 0x05;
    static final byte OBJECT_ID = 0x07;
    static final byte BOOLEAN = 0x08;
    static final byte DATE = 0x09;
    static final byte NULL = 0x0A;
    static final byte REGEX = 0x0B;
    static final byte JAVASCRIPT = 0x0D;
    static final byte INT32 = 0x10;
    static final byte TIMESTAMP = 0x11;
    static final byte INT64 = 0x12;
    static final byte DECIMAL = 0x13;
    static final byte MIN_KEY = (byte) 0xFF;
    static final byte MAX_KEY = 0x7F;

    static final byte GENERIC = 0x00;
    static final byte LEGACY_UUID = 0x03;
    static final byte STANDARD_UUID = 0x04;

    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;

    Bson(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    static Document decode(byte[] bytes) {
        return new Bson(bytes, 0).document();
    }

    int position() {
        return at;
    }

    Document document() {
        try {
            return document(0);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | IllegalArgumentException e) {
            throw BadRequest.invalidBson("Not a BSON document: " + e.getMessage());
        }
    }

    String cstring() {
        int start = at;
        while (bytes[at] != 0) {
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    int int32() {
        int value = (int) INT_LE.get(bytes, at);
        at += 4;
        return value;
    }

    int int8() {
        return bytes[at++];
    }

    private long int64() {
        long value = (long) LONG_LE.get(bytes, at);
        at += 8;
        return value;
    }

    private int begin(int depth) {
        if (depth > MAX_DEPTH) {
            throw BadRequest.invalidBson("Nested deeper than " + MAX_DEPTH + " levels");
        }
        int start = at;
        int end = start + int32();
        if (end > bytes.length || end < start + 5 || bytes[end - 1] != 0) {
            throw new IllegalArgumentException("wrong length");
        }
        return end;
    }

    private Document document(int depth) {
        int end = begin(depth);
        Document document = new Document();
        byte type;
        while ((type = bytes[at++]) != 0) {
            String name = cstring();
            int before = document.size();
            document.put(name, value(type, depth));
            if (document.size() == before) {
                throw BadRequest.invalidBson("The field '" + name + "' is there twice");
            }
        }
        return ended(document, end);
    }

    private List<Object> array(int depth) {
        int end = begin(depth);
        List<Object> array = new ArrayList<>();
        byte type;
        while ((type = bytes[at++]) != 0) {
            while (bytes[at++] != 0) {
                // an array's keys are its indexes; their order is what counts
            }
            array.add(value(type, depth));
        }
        return ended(array, end);
    }

    private <T> T ended(T value, int end) {
        if (at != end) {
            throw new IllegalArgumentException("wrong length");
        }
        return value;
    }

    private Object value(byte type, int depth) {
        return switch (type) {
            case DOUBLE -> Double.longBitsToDouble(int64());
            case STRING -> string();
            case DOCUMENT -> document(depth + 1);
            case ARRAY -> array(depth + 1);
            case BINARY -> binary();
            case OBJECT_ID -> new ObjectId(take(12));
            case BOOLEAN -> bytes[at++] != 0;
            case DATE -> Instant.ofEpochMilli(int64());
            case NULL -> null;
            case REGEX -> new BsonRegularExpression(cstring(), cstring());
            case JAVASCRIPT -> new BsonJavaScript(string());
            case INT32 -> int32();
            case TIMESTAMP -> new BsonTimestamp(int64());
            case INT64 -> int64();
            case DECIMAL -> new Decimal128(int64(), int64());
            case MIN_KEY -> MinKey.getInstance();
            case MAX_KEY -> MaxKey.getInstance();
            default -> throw BadRequest.unsupported("BSON type 0x" + Integer.toHexString(type & 0xFF));
        };
    }

    private String string() {
        int length = int32();
        String value = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    private Object binary() {
        int length = int32();
        byte subtype = bytes[at++];
        if (subtype == GENERIC) {
            return new BinData(take(length));
        }
        if (length == 16 && subtype == STANDARD_UUID) {
            return new UUID(Long.reverseBytes(int64()), Long.reverseBytes(int64()));
        }
        if (length == 16 && subtype == LEGACY_UUID) {
            return new LegacyUUID(int64(), int64());
        }
        throw BadRequest.unsupported("Binary subtype " + (subtype & 0xFF));
    }

    private byte[] take(int length) {
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("wrong length");
        }
        byte[] taken = new byte[length];
        System.arraycopy(bytes, at, taken, 0, length);
        at += length;
        return taken;
    }
}
