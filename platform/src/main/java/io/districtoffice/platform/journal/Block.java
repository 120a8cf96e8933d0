package io.districtoffice.platform.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A block of the journal: {@code {_id, at, prev, hash, entries}}. {@code hash} = SHA-256 over the 32 bytes of
 * {@code prev} and the BSON bytes of {@code {_id, at, entries}} as they are stored; both are kept as hex.
 */
record Block(long number, String hash, BsonDocument document) {

    static final int MAX_ENTRIES = 200;
    /** {@code prev} of block 1. */
    static final String ORIGIN = "0".repeat(64);

    private static final List<String> FIELDS = List.of("_id", "at", "prev", "hash", "entries");
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    static Block after(long number, String prev, long at, List<BsonDocument> entries) {
        var document = new BsonDocument("_id", new BsonInt64(number + 1))
                .append("at", new BsonDateTime(at))
                .append("prev", new BsonString(prev))
                .append("hash", new BsonString(""))
                .append("entries", new BsonArray(entries));
        String hash = hashOf(document);
        document.put("hash", new BsonString(hash));
        return new Block(number + 1, hash, document);
    }

    /** Whether a stored block is the one that follows, unchanged. */
    static boolean follows(long number, String prev, BsonDocument stored) {
        return List.copyOf(stored.keySet()).equals(FIELDS)
                && stored.get("_id").equals(new BsonInt64(number + 1))
                && stored.get("prev").equals(new BsonString(prev))
                && stored.get("hash").equals(new BsonString(hashOf(stored)));
    }

    private static String hashOf(BsonDocument document) {
        var covered = new BsonDocument("_id", document.get("_id"))
                .append("at", document.get("at"))
                .append("entries", document.get("entries"));
        ByteBuffer bytes = new RawBsonDocument(covered, CODEC).getByteBuffer().asNIO();
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(document.getString("prev").getValue()));
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
