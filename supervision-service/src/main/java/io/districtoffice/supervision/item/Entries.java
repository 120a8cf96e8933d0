package io.districtoffice.supervision.item;

import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.item.model.OnBehalf;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Files that come with a decision, and for whom it is entered. */
final class Entries {

    private final Attachments attachments;
    private final People people;

    Entries(Attachments attachments, People people) {
        this.attachments = attachments;
        this.people = people;
    }

    /** The decision with its files; they are bound only when it may be taken. */
    <D> Mono<D> withFiles(Actor by, List<String> ids, String item, Function<List<FileRef>, D> decision) {
        return attachments.decideWith(
                by,
                ids,
                item,
                found -> decision.apply(found.stream().map(Entries::ref).toList()));
    }

    /** The decision, perhaps of somebody else; null when the caller speaks for himself. */
    <D> Mono<D> onBehalf(
            Actor by, ItemRequest.Entering request, String item, Function<@Nullable OnBehalf, D> decision) {
        return withFiles(by, request.files(), item, scans -> decision.apply(behalf(by, request, scans)));
    }

    private @Nullable OnBehalf behalf(Actor by, ItemRequest.Entering request, List<FileRef> scans) {
        if (request.onBehalfOf() == null || by.office() == null) {
            return null;
        }
        return new OnBehalf(people.official(request.onBehalfOf(), by.office()), request.medium(), scans);
    }

    private static FileRef ref(Attachment file) {
        return new FileRef(file.id(), file.name(), file.size(), file.mediaType());
    }
}
