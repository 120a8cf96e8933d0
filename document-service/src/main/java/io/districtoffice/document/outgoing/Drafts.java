package io.districtoffice.document.outgoing;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.outgoing.model.Annex;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** What a draft refers to is there: the document that it answers, and its files. */
final class Drafts {
    private final Contents contents;
    private final AggregateStore<IncomingDocument, IncomingEvent> incoming;
    private final Attachments attachments;

    Drafts(Contents contents, AggregateStore<IncomingDocument, IncomingEvent> incoming, Attachments attachments) {
        this.contents = contents;
        this.incoming = incoming;
        this.attachments = attachments;
    }

    /** @param id of the document, to which its files are bound */
    Mono<Content> of(Actor by, String id, OutgoingRequest.Draft draft) {
        return Mono.defer(() -> {
            var content = contents.of(draft, by.office());
            return answered(by, content)
                    .then(Mono.defer(() -> attachments.bind(by, files(content), id)))
                    .thenReturn(content);
        });
    }

    private static List<String> files(Content content) {
        return content.annexes().stream()
                .map(Annex::fileId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Mono<Void> answered(Actor by, Content content) {
        return content.replyTo() == null
                ? Mono.empty()
                : incoming.get(by, content.replyTo())
                        .onErrorMap(NotInScope.class, none -> noSuchDocument())
                        .then();
    }

    private static Throwable noSuchDocument() {
        try {
            return Refused.invalid(List.of(new FieldError("replyTo", "outgoing.no-such-incoming")));
        } catch (Refused refused) {
            return refused;
        }
    }
}
