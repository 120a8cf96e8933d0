package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The document of one aggregate: {@code {_id, schema, version, readers, sortTime, open, state, created, processed, seen, outbox}}. */
final class StateDocument<S, E> {

    /** Its own id while it is open: a sparse index of it lists what is open in the order of ids. */
    static final String OPEN = "open";

    static final int CREATED = 201;
    static final int CHANGED = 200;
    private static final int REMEMBERED = 50;
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_READERS = 64;
    private static final int MAX_SOURCES = 500;
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_:-]{1,100}");

    private final AggregateType<S, E> type;
    private final Codec<S> codec;

    StateDocument(AggregateType<S, E> type, CodecRegistry registry) {
        this.type = type;
        this.codec = registry.get(type.stateClass());
    }

    BsonDocument created(String id, S state, CommandId command, List<BsonDocument> entries) {
        var document = new BsonDocument("_id", new BsonString(id))
                .append("schema", new BsonInt32(type.schema()))
                .append("version", new BsonInt64(1))
                .append("readers", readers(state))
                .append("sortTime", sortTime(state))
                .append("state", encode(state))
                .append("created", command(command, CREATED))
                .append("processed", new BsonArray())
                .append("outbox", new BsonArray(entries));
        return isOpen(id, state) ? document.append(OPEN, new BsonString(id)) : document;
    }

    /** Whether it waits for somebody or for a date: what the owners of timers and worklists ask for now and then. */
    private boolean isOpen(String id, S state) {
        return !type.tasks(id, state).isEmpty()
                || type.deadlines(id, state).stream().anyMatch(StateDocument::runs);
    }

    private static boolean runs(Deadline deadline) {
        return switch (deadline.state()) {
            case ARMED, PAUSED -> true;
            case MET, VOID -> false;
        };
    }

    Bson change(
            BsonDocument found,
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
            set.append(seen(found, seen), new BsonInt64(seen.seq()));
        }
        String id = id(found);
        boolean open = isOpen(id, state);
        if (open) {
            set.append(OPEN, new BsonString(id));
        }
        var change = new BsonDocument("$set", set).append("$inc", new BsonDocument("version", new BsonInt64(1)));
        if (!open) {
            change.append("$unset", new BsonDocument(OPEN, new BsonInt32(1)));
        }
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

    /** The path that remembers a source; a source is an id, never a path of its own. */
    private static String seen(BsonDocument found, AggregateStore.Seen seen) {
        if (!SOURCE.matcher(seen.source()).matches()) {
            throw new IllegalArgumentException("not an id: " + seen.source());
        }
        var sources = found.getDocument("seen", new BsonDocument());
        if (sources.size() >= MAX_SOURCES && !sources.containsKey(seen.source())) {
            throw new IllegalStateException(id(found) + " has parts of " + sources.size() + " sources");
        }
        return "seen." + seen.source();
    }

    long version(BsonDocument found) {
        return found.getInt64("version").getValue();
    }

    S state(BsonDocument found) {
        return codec.decode(
                new BsonDocumentReader(found.getDocument("state")),
                DecoderContext.builder().build());
    }

    Stored<S> stored(BsonDocument found) {
        return Stored.read(id(found), version(found), state(found));
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
                version(found),
                state(found),
                first.getInt32("status").getValue(),
                true);
    }

    boolean hasSeen(BsonDocument found, AggregateStore.Seen seen) {
        BsonValue last = found.getDocument("seen", new BsonDocument()).get(seen.source());
        return last != null && last.asNumber().longValue() >= seen.seq();
    }

    /** A replica must not write what a newer one has written. */
    void requireWritable(BsonDocument found) {
        if (found.getInt32("schema").getValue() > type.schema()) {
            Refused.busy("newer-version-running");
        }
    }

    /** A broker that is long away must not fill a document. */
    void requireRoom(BsonDocument found, int more) {
        if (more > 0 && found.getArray("outbox", new BsonArray()).size() + more > Outbox.MAX_WAITING) {
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
        var document = new RawBsonDocument(state, codec);
        if (document.getByteBuffer().remaining() > MAX_BYTES) {
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
