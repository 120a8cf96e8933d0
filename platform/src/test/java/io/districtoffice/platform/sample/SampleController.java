package io.districtoffice.platform.sample;

import com.mongodb.MongoTimeoutException;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Matches;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.trace.Trace;
import io.districtoffice.platform.web.Checks;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Endpoints of every kind, without a store: the answers tell what arrived. */
@RestController
@RequestMapping("/api/v1")
class SampleController {

    private static final long VERSION = 3;
    private final Map<String, Boolean> commands = new ConcurrentHashMap<>();

    @GetMapping("/samples")
    Mono<Listed<Map<String, Object>>> list(Actor by, PageRequest page, QueryParameters query) {
        query.only("kind", "since");
        var kind = query.oneOf("kind", SampleRequest.Kind.class);
        Map<String, Object> item =
                Map.of("by", by.id(), "limit", page.limit(), "kind", String.valueOf(kind), "at", Instant.EPOCH);
        return Mono.just(Replies.page(new Page<>(List.of(item), null)));
    }

    @GetMapping("/samples/{id}")
    Mono<Map<String, Object>> get(@PathVariable String id, Actor by, Trace trace) {
        return Mono.just(Map.of("id", id, "by", by.id(), "roles", by.roles(), "traceId", trace.traceId()));
    }

    @PostMapping("/samples")
    Mono<ResponseEntity<Map<String, Object>>> open(CommandId command, Actor by, @RequestBody SampleRequest sample) {
        Checks.start()
                .text("title", sample.title(), 1, 200)
                .text("body", sample.body(), 0, 20_000)
                .orThrow();
        boolean replayed = commands.put(command.scope(), true) != null;
        var stored = new Stored<>(command.derivedId(), 1, sample, 201, replayed);
        return Mono.just(Replies.created(
                URI.create("/api/v1/samples/" + stored.id()),
                stored,
                s -> Map.of("id", s.id(), "title", s.state().title(), "hash", command.body(), "by", by.id())));
    }

    @PutMapping("/samples/{id}/draft")
    Mono<Map<String, Object>> draft(@PathVariable String id, IfMatch match, @RequestBody SampleRequest sample) {
        Matches.check(match, VERSION);
        return Mono.just(Map.of("id", id, "title", sample.title()));
    }

    @PostMapping("/samples/{id}/finish")
    Mono<Map<String, Object>> finish(@PathVariable String id, CommandId command, IfMatch match) {
        Matches.check(match, VERSION);
        return Mono.just(Map.of("id", id, "hash", command.body()));
    }

    @PostMapping("/samples/{id}/append")
    Mono<Map<String, Object>> append(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        Matches.check(match.appending(by), VERSION);
        return Mono.just(Map.of("id", id));
    }

    @GetMapping(path = "/samples/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream() {
        return Flux.just(ServerSentEvent.builder("one").id("1").build());
    }

    @PostMapping("/sample-attachments")
    Mono<ResponseEntity<Map<String, Object>>> upload(CommandId command, ServerHttpRequest request) {
        var size = new AtomicLong();
        return request.getBody()
                .doOnNext(buffer -> count(buffer, size))
                .then(Mono.fromSupplier(() -> ResponseEntity.status(201).body(Map.of("size", size.get()))));
    }

    private static void count(DataBuffer buffer, AtomicLong size) {
        size.addAndGet(buffer.readableByteCount());
        DataBufferUtils.release(buffer);
        if (size.get() > 2 << 20) {
            throw Problem.of(413, "body-too-large", "limit", 2048);
        }
    }

    @PostMapping("/sign-in/token")
    Mono<Map<String, Object>> token(ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> Map.of("grant", String.valueOf(form.getFirst("grant_type"))));
    }

    @GetMapping("/hollow")
    Mono<MultiValueMap<String, String>> hollow() {
        return Mono.empty();
    }

    @GetMapping("/failures/{kind}")
    Mono<String> fail(@PathVariable String kind) {
        return switch (kind) {
            case "state" -> Mono.fromSupplier(() -> Refused.because("already-exists", "id", "abc"));
            // told by a thread that is not the connection's own, as everything is that has asked the store
            case "elsewhere" ->
                Mono.<String>fromSupplier(() -> Refused.because("already-exists", "id", "abc"))
                        .subscribeOn(Schedulers.boundedElastic());
            case "right" -> Mono.fromSupplier(() -> Refused.forbidden("role-not-allowed"));
            case "busy" -> Mono.fromSupplier(() -> Refused.busy("too-many-changes-at-once"));
            case "unworded" -> Mono.fromSupplier(() -> Refused.because("sample.nobody-worded-this"));
            case "scope" -> Mono.error(new NotInScope("sample", "1"));
            case "cursor" -> Mono.error(Matches.badCursor());
            case "key" -> Mono.error(Matches.keyReused());
            case "store" -> Mono.error(new MongoTimeoutException("com.mongodb secret host 10.0.0.1"));
            case "slow" -> Mono.error(new TimeoutException("select * from secret"));
            case "wait" -> Mono.error(Problem.of(429, "too-many-requests").retryAfter(Duration.ofMillis(2500)));
            default -> Mono.error(new IllegalStateException("secret: {$where: 1} at io.districtoffice.Secret"));
        };
    }
}
