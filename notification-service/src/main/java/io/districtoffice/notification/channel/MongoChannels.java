package io.districtoffice.notification.channel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.channel.model.Addresses;
import io.districtoffice.notification.channel.model.Channels;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.OfficeStore;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document for each person who has said something about his channels. */
final class MongoChannels implements Addresses {

    private static final int ATTEMPTS = 5;

    private final MongoCollection<BsonDocument> documents;

    MongoChannels(OfficeStore store) {
        this.documents = store.database().getCollection("channels", BsonDocument.class);
    }

    Mono<Channels> of(String person) {
        return Mono.from(documents.find(eq("_id", person)).limit(1))
                .map(MongoChannels::channels)
                .defaultIfEmpty(Channels.untouched(person));
    }

    /** Reads, decides and writes one compare-and-set. */
    Mono<Channels> change(String person, IfMatch match, UnaryOperator<Channels> wish) {
        return of(person)
                .flatMap(before -> {
                    match.check(before.version());
                    return write(before, wish.apply(before));
                })
                .repeatWhenEmpty(ATTEMPTS, again -> again);
    }

    /** Empty when another window of the same person was quicker. */
    private Mono<Channels> write(Channels before, Channels after) {
        if (before.version() == 0) {
            return Mono.from(documents.insertOne(document(after)))
                    .thenReturn(after)
                    .onErrorResume(MongoWriteException.class, e -> isDuplicate(e) ? Mono.empty() : Mono.error(e));
        }
        return Mono.from(documents.replaceOne(
                        and(eq("_id", before.person()), eq("version", before.version())), document(after)))
                .flatMap(result -> result.getMatchedCount() == 1 ? Mono.just(after) : Mono.empty());
    }

    private static boolean isDuplicate(MongoWriteException e) {
        return ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public CompletionStage<Map<String, Channels>> byMail(Collection<String> people) {
        return Flux.from(documents
                        .find(and(in("_id", people), eq("mail", true)))
                        .limit(people.size())
                        .batchSize(people.size() + 1))
                .map(MongoChannels::channels)
                .collectMap(Channels::person)
                .toFuture();
    }

    private static BsonDocument document(Channels channels) {
        var document = new BsonDocument("_id", new BsonString(channels.person()))
                .append("version", new BsonInt64(channels.version()))
                .append("mail", BsonBoolean.valueOf(channels.mail()))
                .append("language", new BsonString(channels.language()));
        return channels.email() == null ? document : document.append("email", new BsonString(channels.email()));
    }

    private static Channels channels(BsonDocument document) {
        return new Channels(
                document.getString("_id").getValue(),
                document.getInt64("version").getValue(),
                document.containsKey("email") ? document.getString("email").getValue() : null,
                document.getBoolean("mail").getValue(),
                document.getString("language").getValue());
    }
}
