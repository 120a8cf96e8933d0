package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.AttachmentRef;
import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Binds a unit's uploads to its report before the report is written, and only when the rules let it be written. */
final class ReportFiles {

    private final Attachments attachments;

    ReportFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What the transition decides with the files; a refusal leaves them unbound. It is tried once before they are bound. */
    <D> Mono<D> bound(Actor by, List<String> given, String report, Function<List<AttachmentRef>, D> transition) {
        return Mono.defer(() -> {
            var ids = List.copyOf(new LinkedHashSet<>(given));
            if (ids.isEmpty()) {
                return Mono.fromSupplier(() -> transition.apply(List.of()));
            }
            transition.apply(
                    ids.stream().map(id -> new AttachmentRef(id, "", 0, "")).toList());
            return attachments
                    .bind(by, ids, report)
                    .thenMany(Flux.fromIterable(ids).concatMap(id -> attachments.boundTo(report, id)))
                    .map(ReportFiles::ref)
                    .collectList()
                    .map(transition);
        });
    }

    private static AttachmentRef ref(Attachment file) {
        return new AttachmentRef(file.id(), file.name(), file.size(), file.mediaType());
    }
}
