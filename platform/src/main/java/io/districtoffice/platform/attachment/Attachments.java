package io.districtoffice.platform.attachment;

import io.districtoffice.platform.attachment.AttachmentRows.Row;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.KeyReused;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Repeating;
import io.districtoffice.platform.web.Problem;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files that come with reports, feedback and documents (architecture.md §6). An id belongs to its uploader's unit and is
 * bound once; afterwards it is read only through its owner.
 */
public final class Attachments implements AutoCloseable {

    /** Where their rows are. */
    public static final String COLLECTION = "attachment";
    /** Their files lie below this folder of the data folder, in one of each service. */
    public static final String FOLDER = "attachments";

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final int AT_ONCE = 32;
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final int MOST_BOUND = 100;
    private static final String KIND = "attachment";

    private final AttachmentRows rows;
    private final AttachmentFiles files;
    private final AttachmentSweep sweep;
    private final Clock system;
    private final Disposable sweeping;
    private final AtomicInteger running = new AtomicInteger();

    Attachments(OfficeStore store, Path folder, Clock system) {
        this.rows = new AttachmentRows(store);
        this.files = new AttachmentFiles(folder);
        this.sweep = new AttachmentSweep(rows, files, system);
        this.system = system;
        this.sweeping = Repeating.every(SWEEP, "sweep of attachments", Mono.defer(sweep::round));
    }

    /**
     * Takes the body of {@code POST /api/v1/<x>-attachments}: 201 with the attachment; the same key and content again
     * gives the same. The name comes from {@code Content-Disposition}.
     *
     * <p>Errors: 413 above 50 MiB; Refused VALUE (422) for name, type, macros or a classification mark; KeyReused; Refused
     * BUSY when too many uploads run or the disk refuses. A body cut off leaves nothing.
     */
    public Mono<ResponseEntity<Attachment>> upload(Actor by, CommandId command, ServerHttpRequest request) {
        return Mono.defer(() -> {
                    FileName name = FileName.of(request.getHeaders());
                    if (request.getHeaders().getContentLength() > Incoming.LARGEST) {
                        return Mono.error(Problem.of(413, "attachment-too-large", "limit", Incoming.LARGEST));
                    }
                    if (running.incrementAndGet() > AT_ONCE) {
                        running.decrementAndGet();
                        return Refused.busy("too-many-uploads");
                    }
                    var body = request.getBody().timeout(SILENCE);
                    return Mono.usingWhen(
                                    files.receive(),
                                    incoming -> AttachmentFiles.write(body, incoming)
                                            .flatMap(received -> store(by, command, name, received)),
                                    AttachmentFiles::close)
                            .doFinally(end -> running.decrementAndGet());
                })
                .onErrorMap(TimeoutException.class, e -> Problem.of(408, "upload-too-slow"))
                .onErrorMap(UncheckedIOException.class, Attachments::diskRefused);
    }

    private Mono<ResponseEntity<Attachment>> store(Actor by, CommandId command, FileName name, Received received) {
        String id = command.derivedId();
        var attachment =
                new Attachment(id, name.text(), received.size(), name.kind().mediaType(), received.sha256());
        var now = system.instant().truncatedTo(ChronoUnit.MILLIS);
        return AttachmentFiles.check(name.kind(), received)
                .then(files.place(received, id))
                .then(rows.insert(attachment, unit(by), by.id(), now))
                .flatMap(inserted -> inserted
                        ? files.known(received.sha256(), id).thenReturn(answer(attachment, false))
                        : replay(attachment));
    }

    private Mono<ResponseEntity<Attachment>> replay(Attachment again) {
        return rows.find(again.id()).flatMap(row -> {
            Attachment first = row.attachment();
            if (first.equals(again)) {
                return files.known(first.sha256(), first.id()).thenReturn(answer(first, true));
            }
            Mono<ResponseEntity<Attachment>> reused = Mono.error(KeyReused::new);
            return first.sha256().equals(again.sha256())
                    ? files.known(first.sha256(), first.id()).then(reused)
                    : files.delete(again.sha256(), again.id()).then(reused);
        });
    }

    private static ResponseEntity<Attachment> answer(Attachment attachment, boolean replayed) {
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        return (replayed ? answer.header("Idempotency-Replayed", "true") : answer).body(attachment);
    }

    private static Throwable diskRefused(UncheckedIOException e) {
        log.error("The disk refused an attachment", e);
        return Problem.of(503, "attachments-unavailable").retryAfter(Duration.ofSeconds(10));
    }

    private static String unit(Actor by) {
        return by.unit() == null ? "" : by.unit();
    }

    /** An attachment of the actor's unit (any, for the system); else NotInScope. */
    public Mono<Attachment> get(Actor by, String id) {
        return seen(id, row -> by.isSystem() || row.unit().equals(unit(by)));
    }

    /** An attachment bound to this owner, which the caller has read in scope; else NotInScope. */
    public Mono<Attachment> boundTo(String owner, String id) {
        return seen(id, row -> row.isBound() && row.owner().equals(owner));
    }

    private Mono<Attachment> seen(String id, Function<Row, Boolean> inScope) {
        return rows.find(id)
                .filter(inScope::apply)
                .map(Row::attachment)
                .switchIfEmpty(Mono.error(() -> new NotInScope(KIND, id)));
    }

    /**
     * Binds uploads of the actor's unit to an owner, at most 100; those bound already to the same owner are fine. All are
     * looked at before the first is bound. Bind before the owner is written; an owner that is never written gives its
     * attachments to the sweep.
     *
     * <p>Error: Refused VALUE {@code attachment-not-usable} naming each {@code attachmentIds[i]}.
     */
    public Mono<Void> bind(Actor by, Collection<String> ids, String owner) {
        if (ids.isEmpty()) {
            return Mono.empty();
        }
        var asked = List.copyOf(ids);
        if (asked.size() > MOST_BOUND) {
            return Mono.defer(() -> Refused.invalid(
                    "too-many-attachments",
                    List.of(new FieldError("attachmentIds", "too-many-attachments")),
                    "limit",
                    MOST_BOUND));
        }
        return rows.find(asked)
                .filter(row -> row.isUsableBy(unit(by), owner))
                .map(row -> row.attachment().id())
                .collect(Collectors.toSet())
                .flatMap(usable -> refuseAllBut(usable, asked))
                .thenMany(Flux.fromIterable(asked))
                .concatMap(id -> rows.bind(id, unit(by), owner, system.instant().truncatedTo(ChronoUnit.MILLIS))
                        .flatMap(bound -> bound ? Mono.empty() : refuseAllBut(List.of(), List.of(id))))
                .then();
    }

    /**
     * Decides about an owner with uploads that are to be its own: they are bound only when the rules let it be decided,
     * which is tried once before; the decision must bear repetition. Each id once.
     *
     * <p>Error: as {@link #bind}, and what the decision throws.
     */
    public <D> Mono<D> decideWith(Actor by, List<String> ids, String owner, Function<List<Attachment>, D> decision) {
        var asked = List.copyOf(new LinkedHashSet<>(ids));
        if (asked.isEmpty()) {
            return Mono.fromSupplier(() -> decision.apply(List.of()));
        }
        return Mono.defer(() -> {
            decision.apply(asked.stream().map(Attachments::unseen).toList());
            return bind(by, asked, owner)
                    .thenMany(Flux.fromIterable(asked).concatMap(id -> boundTo(owner, id)))
                    .collectList()
                    .map(decision);
        });
    }

    private static Attachment unseen(String id) {
        return new Attachment(id, "", 0, "", "");
    }

    private static Mono<Void> refuseAllBut(Collection<String> usable, List<String> asked) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            if (!usable.contains(asked.get(i))) {
                errors.add(new FieldError("attachmentIds[" + i + "]", "attachment-not-usable"));
            }
        }
        return errors.isEmpty() ? Mono.empty() : Mono.defer(() -> Refused.invalid("attachment-not-usable", errors));
    }

    /** The content in pieces; the caller has checked the scope. */
    public Flux<DataBuffer> open(String id) {
        return rows.find(id)
                .switchIfEmpty(Mono.error(() -> new NotInScope(KIND, id)))
                .flatMapMany(row -> files.open(row.attachment().sha256(), id));
    }

    /** The whole answer of a download: headers that keep a browser from running it, and the content. */
    public Mono<ResponseEntity<Flux<DataBuffer>>> download(Attachment attachment) {
        return Mono.fromSupplier(() -> ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(files.open(attachment.sha256(), attachment.id())));
    }

    /** How to find out whether an owner exists: attachments bound to one that was never written are swept after 24 h. */
    public Attachments owners(Function<String, Mono<Boolean>> ownerExists) {
        sweep.owners(ownerExists);
        return this;
    }

    /** One round of the sweep, which otherwise runs every hour. */
    Mono<Void> sweep() {
        return sweep.round();
    }

    @Override
    public void close() {
        sweeping.dispose();
    }
}
