package io.districtoffice.document.incoming;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Files that come with a decision; they are bound only when it may be taken. */
final class Files {

    private final Attachments attachments;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    <D> Mono<D> with(Actor by, List<String> ids, String document, Function<List<FileRef>, D> decision) {
        return attachments.decideWith(
                by,
                ids,
                document,
                found -> decision.apply(found.stream().map(Files::ref).toList()));
    }

    private static FileRef ref(Attachment file) {
        return new FileRef(file.id(), file.name(), file.size(), file.mediaType());
    }
}
