package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.Countersign;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Watch;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How outgoing documents are stored, who sees them and what they wait for. */
final class OutgoingType implements AggregateType<OutgoingDocument, OutgoingEvent> {
    /** Roles of the drafting office that see its documents, in the order in which a list picks its reader key. */
    static final List<String> ROLES = List.of("CLERK", "SECRETARY", "DIRECTOR", "LEADER", "ARCHIVIST");

    @Override
    public String name() {
        return "outgoing";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<OutgoingDocument> stateClass() {
        return OutgoingDocument.class;
    }

    /** The drafting office; a unit from the moment in which it is asked. Recipients see their dispatch. */
    @Override
    public Set<String> readers(OutgoingDocument document) {
        var readers = new LinkedHashSet<String>();
        ROLES.forEach(role -> readers.add(role(document, role)));
        document.asked().forEach(asked -> readers.add(asked.holder()));
        return readers;
    }

    static String role(OutgoingDocument document, String role) {
        return "office:" + document.office() + ":" + role;
    }

    @Override
    public Instant sortTime(OutgoingDocument document) {
        return document.draftedAt();
    }

    @Override
    public List<Message> messages(String id, OutgoingDocument after, OutgoingEvent event) {
        return List.of(OutgoingMessages.of(after, event));
    }

    @Override
    public List<Deadline> deadlines(String id, OutgoingDocument document) {
        return document.watches().stream()
                .map(watch -> watch.deadline(document.office()))
                .toList();
    }

    @Override
    public List<Task> tasks(String id, OutgoingDocument document) {
        var tasks = new ArrayList<Task>();
        switch (document.status()) {
            case DRAFT -> tasks.add(task(document, document.drafterRole(), "outgoing.draft"));
            case UNDER_REVIEW -> tasks.add(task(document, "SECRETARY", "outgoing.review"));
            case COUNTERSIGNING ->
                document.asked().stream()
                        .filter(asked -> asked.answer() == Countersign.Answer.ASKED)
                        .map(asked -> new Task(
                                asked.holder(),
                                "outgoing.countersign",
                                asked.limit().due()))
                        .forEach(tasks::add);
            case DELIBERATION -> tasks.add(task(document, "SECRETARY", "outgoing.deliberate"));
            case AWAITING_SIGN -> tasks.add(task(document, "LEADER", "outgoing.sign"));
            case SIGNED, SIGNED_ORALLY -> tasks.add(task(document, "SECRETARY", "outgoing.recheck"));
            case RECHECKED -> tasks.add(task(document, "CLERK", "outgoing.register"));
            case NUMBERED -> tasks.add(task(document, "CLERK", "outgoing.print"));
            case PRINTED -> tasks.add(task(document, "CLERK", "outgoing.seal"));
            case SEALED -> tasks.add(task(document, "CLERK", "outgoing.dispatch"));
            case COMPLETED -> tasks.add(new Task(role(document, "ARCHIVIST"), "outgoing.archive", null));
            case DISPATCHED, ARCHIVED, WITHDRAWN, REVOKED, REPEALED -> {
                // whoever receives it has the next step, or nobody
            }
        }
        waiting(document, Watch.CONFIRM, "outgoing.confirm-sign").ifPresent(tasks::add);
        waiting(document, Watch.DISCLOSE, "outgoing.disclose").ifPresent(tasks::add);
        return tasks;
    }

    private static Optional<Task> waiting(OutgoingDocument document, String rule, String what) {
        return open(document, rule)
                .map(watch -> new Task(watch.to(), what, watch.limit().due()));
    }

    private static Task task(OutgoingDocument document, String role, String what) {
        var due = open(document, Watch.STEP).map(watch -> watch.limit().due()).orElse(null);
        return new Task(role(document, role), what, due);
    }

    static Optional<Watch> open(OutgoingDocument document, String rule) {
        return document.watches().stream()
                .filter(watch -> watch.rule().equals(rule) && watch.doneAt() == null && !watch.dropped())
                .findFirst();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.drafter.id", "-sortTime", "-_id"),
                List.of("readers", "state.content.genre", "-sortTime", "-_id"),
                List.of("readers", "state.content.replyTo", "-sortTime", "-_id"),
                List.of("state.office", "state.registration.year", "state.registration.code", "state.registration.no"),
                List.of("state.office", "state.content.title"));
    }
}
