package io.districtoffice.document.outgoing;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a draft refers to is there: the document that it answers, and its files. */
final class Drafts {
    private final Contents contents;
    private final AggregateStore<IncomingDocument, IncomingEvent> incoming;

    Drafts(Contents contents, AggregateStore<IncomingDocument, IncomingEvent> incoming) {
        this.contents = contents;
        this.incoming = incoming;
    }

    Mono<Content> of(Actor by, String id, OutgoingRequest.Draft draft) {
        return Mono.defer(() -> {
            var content = contents.of(draft, by.office());
            return content.replyTo() == null
                    ? Mono.just(content)
                    : incoming.get(by, content.replyTo())
                            .map(found -> content)
                            .onErrorMap(NotInScope.class, none -> noSuchDocument());
        });
    }

    private static Throwable noSuchDocument() {
        try {
            return Refused.invalid(List.of(new FieldError("replyTo", "outgoing.no-such-incoming")));
        } catch (Refused refused) {
            return refused;
        }
    }
}
