package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Refused;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The document of one aggregate: {@code {_id, schema, version, readers, sortTime, state, created, processed, seen, outbox}}. */
final class StateDocument<S, E> {

    static final int CREATED = 201;
    private static final int CHANGED = 200;
    private static final int REMEMBERED = 50;
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_READERS = 64;

    private final AggregateType<S, E> type;
    private final Codec<S> codec;

    StateDocument(AggregateType<S, E> type, CodecRegistry registry) {
        this.type = type;
        this.codec = registry.get(type.stateClass());
    }

    BsonDocument created(String id, S state, CommandId command, List<BsonDocument> entries) {
        return new BsonDocument("_id", new BsonString(id))
                .append("schema", new BsonInt32(type.schema()))
                .append("version", new BsonInt64(1))
                .append("readers", readers(state))
                .append("sortTime", sortTime(state))
                .append("state", encode(state))
                .append("created", command(command, CREATED))
                .append("processed", new BsonArray())
                .append("outbox", new BsonArray(entries));
    }

    Bson change(
            S state,
            @Nullable CommandId command,
            AggregateStore.@Nullable Seen seen,
            long version,
            List<BsonDocument> entries) {
        var set = new BsonDocument("state", encode(state))
                .append("schema", new BsonInt32(type.schema()))
                .append("readers", readers(state))
                .append("sortTime", sortTime(state));
        if (seen != null) {
            set.append("seen." + seen.source(), new BsonInt64(seen.seq()));
        }
        var change = new BsonDocument("$set", set).append("$inc", new BsonDocument("version", new BsonInt64(1)));
        var push = new BsonDocument();
        if (!entries.isEmpty()) {
            push.append("outbox", new BsonDocument("$each", new BsonArray(entries)));
        }
        if (command != null) {
            var processed = command(command, CHANGED).append("version", new BsonInt64(version));
            push.append(
                    "processed",
                    new BsonDocument("$each", new BsonArray(List.of(processed)))
                            .append("$slice", new BsonInt32(-REMEMBERED)));
        }
        if (!push.isEmpty()) {
            change.append("$push", push);
        }
        return change;
    }

    S state(BsonDocument found) {
        return codec.decode(
                new BsonDocumentReader(found.getDocument("state")),
                DecoderContext.builder().build());
    }

    Stored<S> stored(BsonDocument found) {
        return Stored.read(id(found), found.getInt64("version").getValue(), state(found));
    }

    /** The first answer of this command, when it was carried out before; null when it was not. */
    @Nullable
    Stored<S> replay(BsonDocument found, @Nullable CommandId command) {
        if (command == null) {
            return null;
        }
        for (BsonValue entry : found.getArray("processed", new BsonArray())) {
            if (entry.asDocument().getString("key").getValue().equals(command.scope())) {
                return replayed(found, entry.asDocument(), command);
            }
        }
        return null;
    }

    Stored<S> replayed(BsonDocument found, BsonDocument first, CommandId command) {
        if (!first.getString("hash").getValue().equals(command.body())) {
            throw new KeyReused();
        }
        return new Stored<>(
                id(found),
                found.getInt64("version").getValue(),
                state(found),
                first.getInt32("status").getValue(),
                true);
    }

    boolean hasSeen(BsonDocument found, AggregateStore.Seen seen) {
        BsonValue last = found.getDocument("seen", new BsonDocument()).get(seen.source());
        return last != null && last.asNumber().longValue() >= seen.seq();
    }

    /** A replica must not write what a newer one has written, and a broker that is long away must not fill a document. */
    void requireRoom(BsonDocument found) {
        if (found.getInt32("schema").getValue() > type.schema()) {
            Refused.busy("newer-version-running");
        }
        if (found.getArray("outbox", new BsonArray()).size() >= Outbox.MAX_WAITING) {
            Refused.busy("events-waiting", "limit", Outbox.MAX_WAITING);
        }
    }

    private BsonArray readers(S state) {
        var keys = type.readers(state);
        if (keys.isEmpty() || keys.size() > MAX_READERS) {
            throw new IllegalStateException(type.name() + " has " + keys.size() + " reader keys");
        }
        return new BsonArray(keys.stream().sorted().map(BsonString::new).toList());
    }

    private BsonDateTime sortTime(S state) {
        return new BsonDateTime(type.sortTime(state).toEpochMilli());
    }

    private BsonDocument encode(S state) {
        var document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().build());
        int bytes = new RawBsonDocument(document, new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
        if (bytes > MAX_BYTES) {
            Refused.invalid("too-large-to-keep", List.of(), "limit", MAX_BYTES);
        }
        return document;
    }

    private static BsonDocument command(CommandId command, int status) {
        return new BsonDocument("key", new BsonString(command.scope()))
                .append("hash", new BsonString(command.body()))
                .append("status", new BsonInt32(status));
    }

    private static String id(BsonDocument found) {
        return found.getString("_id").getValue();
    }
}
