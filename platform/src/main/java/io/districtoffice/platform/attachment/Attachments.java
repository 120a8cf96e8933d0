package io.districtoffice.platform.attachment;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files that come with reports, feedback and documents (architecture.md §6). An id belongs to its uploader's unit and is
 * bound once; afterwards it is read only through its owner.
 */
public final class Attachments implements AutoCloseable {

    Attachments() {}

    /**
     * Takes the body of {@code POST /api/v1/<x>-attachments}: 201 with the attachment; the same key and content again
     * gives the same. The name comes from {@code Content-Disposition}.
     *
     * <p>Errors: 413 above 50 MiB; Refused VALUE (422) for name, type, macros or a classification mark; KeyReused; Refused
     * BUSY when too many uploads run or the disk refuses. A body cut off leaves nothing.
     */
    public Mono<ResponseEntity<Attachment>> upload(Actor by, CommandId command, ServerHttpRequest request) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** An attachment of the actor's unit (any, for the system); else NotInScope. */
    public Mono<Attachment> get(Actor by, String id) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** An attachment bound to this owner, which the caller has read in scope; else NotInScope. */
    public Mono<Attachment> boundTo(String owner, String id) {
        return Mono.error(new UnsupportedOperationException());
    }

    /**
     * Binds uploads of the actor's unit to an owner, all or none of those that fail the check; those bound already to the
     * same owner are fine. Bind before the owner is written.
     *
     * <p>Error: Refused VALUE {@code attachment-not-usable} naming {@code attachmentIds[i]}.
     */
    public Mono<Void> bind(Actor by, Collection<String> ids, String owner) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** The content in pieces; the caller has checked the scope. */
    public Flux<DataBuffer> open(String id) {
        return Flux.error(new UnsupportedOperationException());
    }

    /** The whole answer of a download: headers that keep a browser from running it, and the content. */
    public Mono<ResponseEntity<Flux<DataBuffer>>> download(Attachment attachment) {
        return Mono.error(new UnsupportedOperationException());
    }

    /** How to find out whether an owner exists: attachments bound to one that was never written are swept after 24 h. */
    public Attachments owners(Function<String, Mono<Boolean>> ownerExists) {
        return this;
    }

    @Override
    public void close() {}
}
