package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How incoming documents are stored, who sees them and what others hear of them. */
final class IncomingType implements AggregateType<IncomingDocument, IncomingEvent> {

    static final String TOPIC = "office.document";

    /** Roles of the receiving office that see its documents, in the order in which a list picks its reader key. */
    static final List<String> ROLES = List.of("CLERK", "SECRETARY", "DIRECTOR", "ARCHIVIST");

    @Override
    public String name() {
        return "incoming";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<IncomingDocument> stateClass() {
        return IncomingDocument.class;
    }

    @Override
    public Set<String> readers(IncomingDocument document) {
        var readers = new LinkedHashSet<String>();
        ROLES.forEach(role -> readers.add("office:" + document.office() + ":" + role));
        return readers;
    }

    @Override
    public Instant sortTime(IncomingDocument document) {
        return document.receipt().at();
    }

    record SignedFor(String office) {}

    record Registered(String office, long no, int year) {}

    @Override
    public List<Message> messages(String id, IncomingDocument document, IncomingEvent event) {
        if (event instanceof IncomingEvent.SignedFor signedFor) {
            return List.of(Message.to(TOPIC, "document.incoming.signed-for.v1", new SignedFor(signedFor.office())));
        }
        if (event instanceof IncomingEvent.Registered registered) {
            return List.of(Message.to(
                    TOPIC,
                    "document.incoming.registered.v1",
                    new Registered(registered.office(), registered.no(), registered.year()),
                    new Notice(
                            "office:" + document.office() + ":SECRETARY",
                            "incoming.registered",
                            Map.of(
                                    "no",
                                    Long.toString(registered.no()),
                                    "year",
                                    Integer.toString(registered.year())))));
        }
        throw new IllegalStateException("an event without a message: " + event);
    }

    @Override
    public List<Task> tasks(String id, IncomingDocument document) {
        return switch (document.status()) {
            case RECEIVED -> List.of(new Task("office:" + document.office() + ":CLERK", "incoming.register", null));
            case REGISTERED -> List.of(new Task("office:" + document.office() + ":SECRETARY", "incoming.review", null));
            case REVIEWED,
                    RETURNED,
                    PROPOSED,
                    AWAITING_INSTRUCTION,
                    ASSIGNED,
                    CIRCULATING,
                    HANDLING,
                    HANDLED,
                    REPLIED,
                    CLOSED,
                    KEPT,
                    ARCHIVED,
                    DISPOSED -> List.of();
        };
    }
}
