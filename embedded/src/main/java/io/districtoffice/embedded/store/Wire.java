package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The two message forms of the MongoDB wire protocol that drivers still send: OP_MSG, and OP_QUERY to say hello. */
final class Wire {

    static final int MAX_MESSAGE = 48_000_000;
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int CHECKSUM = 1;
    private static final int MORE_TO_COME = 2;

    private static final AtomicInteger IDS = new AtomicInteger();

    private Wire() {}

    /** A message that cannot be answered: the connection is closed. */
    static final class Unanswerable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswerable(String message) {
            super(message);
        }
    }

    /** A message that was understood so far that it can be told what is wrong with it. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Request request;
        private final transient MongoServerException reason;

        Refused(Request request, MongoServerException reason) {
            this.request = request;
            this.reason = reason;
        }

        byte[] reply() {
            return Wire.reply(request, error(reason));
        }
    }

    static Request decode(Channel channel, byte[] message) {
        Bson reader = new Bson(message, 4);
        int id = reader.int32();
        reader.int32();
        int opCode = reader.int32();
        Request unknown = new Request(channel, id, "", new Document(), opCode == OP_QUERY);
        try {
            return switch (opCode) {
                case OP_MSG -> message(channel, id, reader, message.length);
                case OP_QUERY -> query(channel, id, reader);
                default -> throw new Unanswerable("Operation " + opCode + " is not supported");
            };
        } catch (MongoServerException e) {
            throw new Refused(unknown, e);
        } catch (IndexOutOfBoundsException e) {
            throw new Unanswerable("A message ends too early");
        }
    }

    private static Request message(Channel channel, int id, Bson reader, int length) {
        int flags = reader.int32();
        if ((flags & MORE_TO_COME) != 0) {
            throw new Unanswerable("Write concern w:0 is not supported");
        }
        int end = length - ((flags & CHECKSUM) != 0 ? 4 : 0);
        Document body = null;
        Document sequences = new Document();
        while (reader.position() < end) {
            int kind = reader.int8();
            if (kind == 0) {
                body = reader.document();
            } else if (kind == 1) {
                int until = reader.position() + reader.int32();
                String name = reader.cstring();
                List<Document> documents = new ArrayList<>();
                while (reader.position() < until) {
                    documents.add(reader.document());
                }
                sequences.put(name, documents);
            } else {
                throw new Unanswerable("A message section of kind " + kind);
            }
        }
        if (body == null || body.isEmpty() || !(body.get("$db") instanceof String database)) {
            throw new MongoServerError(40571, "OP_MSG requests require a $db argument");
        }
        body.putAll(sequences);
        return new Request(channel, id, database, body, false);
    }

    private static Request query(Channel channel, int id, Bson reader) {
        reader.int32();
        String namespace = reader.cstring();
        reader.int32();
        reader.int32();
        Document query = reader.document();
        int dot = namespace.indexOf('.');
        if (dot < 0 || !namespace.substring(dot + 1).equals("$cmd") || query.isEmpty()) {
            throw new MongoServerError(5739101, "UnsupportedOpQueryCommand", "Only commands; use a newer driver");
        }
        return new Request(channel, id, namespace.substring(0, dot), query, true);
    }

    static byte[] reply(Request request, Document answer) {
        BsonBytes out = new BsonBytes();
        out.int32(0).int32(IDS.incrementAndGet()).int32(request.id());
        if (request.legacy()) {
            out.int32(OP_REPLY).int32(8).int64(0).int32(0).int32(1);
        } else {
            out.int32(OP_MSG).int32(0).int8(0);
        }
        out.document(answer);
        out.setInt32(0, out.size());
        return out.toArray();
    }

    static Document error(MongoServerException e) {
        Document error = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            error.append("code", coded.getCode());
            error.putIfNotNull("codeName", coded.getCodeName());
        } else {
            error.append("code", 8).append("codeName", "UnknownError");
        }
        return error;
    }

    static ByteBuf buffer(byte[] reply) {
        return Unpooled.wrappedBuffer(reply);
    }

    static boolean isHello(Request request) {
        String command = request.command();
        return command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster");
    }

    static Document hello() {
        return new Document("helloOk", true)
                .append("ismaster", true)
                .append("isWritablePrimary", true)
                .append("maxBsonObjectSize", Bson.MAX_SIZE)
                .append("maxMessageSizeBytes", MAX_MESSAGE)
                .append("maxWriteBatchSize", 1_000)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", 8)
                .append("readOnly", false)
                .append("ok", 1.0);
    }
}
