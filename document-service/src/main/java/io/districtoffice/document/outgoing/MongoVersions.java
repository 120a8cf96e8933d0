package io.districtoffice.document.outgoing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.Rows;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The text as it was at each step at which it was handed on: rows beside the document, which holds the newest alone. */
final class MongoVersions {
    private static final int MOST = 100;

    private final RowCollection rows;
    private final Codec<Content> codec;

    MongoVersions(Rows rows) {
        this.rows = rows.rows("outgoing_version").indexed("document", "no");
        this.codec = this.rows.collection().getCodecRegistry().get(Content.class);
    }

    /** @param no of the step on the handling sheet */
    record Version(int no, String command, Instant at, Content content) {}

    /** Bears repetition: a step that was not carried out is written anew by the one that takes its number. */
    Mono<Void> keep(String document, Version version) {
        var written = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(written),
                version.content(),
                EncoderContext.builder().build());
        var row = new BsonDocument("document", new BsonString(document))
                .append("no", new BsonInt32(version.no()))
                .append("command", new BsonString(version.command()))
                .append("at", new BsonDateTime(version.at().toEpochMilli()))
                .append("content", written);
        return rows.apply(document + ":" + version.no(), version.at().toEpochMilli(), row)
                .then();
    }

    /** Oldest first; of steps that were carried out. */
    Mono<List<Version>> of(OutgoingDocument document) {
        return Flux.from(rows.collection()
                        .find(eq("document", document.id()))
                        .sort(ascending("no"))
                        .limit(MOST)
                        .batchSize(MOST + 1))
                .map(this::version)
                .filter(version -> document.steps().stream()
                        .anyMatch(step ->
                                step.no() == version.no() && step.command().equals(version.command())))
                .collectList();
    }

    private Version version(BsonDocument row) {
        return new Version(
                row.getInt32("no").getValue(),
                row.getString("command").getValue(),
                Instant.ofEpochMilli(row.getDateTime("at").getValue()),
                codec.decode(
                        new BsonDocumentReader(row.getDocument("content")),
                        DecoderContext.builder().build()));
    }
}
