package io.districtoffice.system;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.embedded.store.EmbeddedStore;
import io.districtoffice.platform.store.CommandId;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * What everything is compared with: a WebFlux endpoint that inserts one document of the same size under an id derived from
 * the key, through the same driver, store and write concern, and does nothing else. Arguments: folder, port.
 */
final class BareEndpoint {

    /** What the document of a report has beside the request: readers, command, waiting event. */
    private static final String REST = "x".repeat(1_300);

    private BareEndpoint() {}

    public static void main(String[] args) throws InterruptedException {
        var store = EmbeddedStore.open(EmbeddedStore.Settings.in(Path.of(args[0])));
        MongoCollection<BsonDocument> collection = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .timeout(2500, TimeUnit.MILLISECONDS)
                        .applyToConnectionPoolSettings(pool -> pool.maxSize(64))
                        .build())
                .getDatabase("bare")
                .getCollection("bare", BsonDocument.class);
        var route = RouterFunctions.route()
                .POST("/api/v1/reports", request -> insert(request, collection))
                .build();
        var adapter = new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(route));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(args[1]))
                .handle(adapter)
                .bindNow();
        Thread.currentThread().join();
    }

    private static Mono<ServerResponse> insert(ServerRequest request, MongoCollection<BsonDocument> collection) {
        String key = request.headers().firstHeader("Idempotency-Key");
        return request.bodyToMono(String.class).flatMap(body -> {
            String id = CommandId.of("bare", "POST", "/api/v1/reports", key == null ? "" : key, body)
                    .derivedId();
            var document = new BsonDocument("_id", new BsonString(id))
                    .append("body", new BsonString(body))
                    .append("rest", new BsonString(REST));
            return Mono.from(collection.insertOne(document)).flatMap(done -> ServerResponse.status(201)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"id\":\"" + id + "\"}"));
        });
    }
}
