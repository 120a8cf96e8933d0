package io.districtoffice.platform.attachment;

import io.districtoffice.platform.attachment.AttachmentFiles.Leftover;
import io.districtoffice.platform.attachment.AttachmentRows.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes what nobody will ask for: unbound after 24 h, bound to an owner that was never written, bodies cut off. */
final class AttachmentSweep {

    static final Duration KEPT_UNBOUND = Duration.ofHours(24);
    static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private static final int BATCH = 200;

    private final AttachmentRows rows;
    private final AttachmentFiles files;
    private final Clock system;

    /** Without a way to ask, an owner is taken to exist. */
    private volatile Function<String, Mono<Boolean>> ownerExists = owner -> Mono.just(true);

    AttachmentSweep(AttachmentRows rows, AttachmentFiles files, Clock system) {
        this.rows = rows;
        this.files = files;
        this.system = system;
    }

    void owners(Function<String, Mono<Boolean>> ownerExists) {
        this.ownerExists = ownerExists;
    }

    /** At most 200 of each; the rest waits for the next round. */
    Mono<Void> round() {
        Instant now = system.instant();
        return rows.unsettled(now.minus(KEPT_UNBOUND), BATCH)
                .concatMap(this::settleOrDrop)
                .thenMany(files.leftovers(now.minus(LONGEST_UPLOAD), BATCH))
                .concatMap(leftovers -> Flux.fromIterable(leftovers).concatMap(this::forget))
                .then();
    }

    private Mono<Void> settleOrDrop(Row row) {
        if (!row.isBound()) {
            return drop(row);
        }
        return ownerExists.apply(row.owner()).flatMap(exists -> exists ? rows.settle(row) : drop(row));
    }

    private Mono<Void> drop(Row row) {
        Attachment attachment = row.attachment();
        return rows.delete(row)
                .flatMap(gone -> gone ? files.delete(attachment.sha256(), attachment.id()) : Mono.<Void>empty());
    }

    private Mono<Void> forget(Leftover leftover) {
        return rows.find(leftover.id())
                .map(row -> row.attachment().sha256().equals(leftover.sha256()))
                .defaultIfEmpty(false)
                .flatMap(known -> known
                        ? files.known(leftover.sha256(), leftover.id())
                        : files.delete(leftover.sha256(), leftover.id()));
    }
}
