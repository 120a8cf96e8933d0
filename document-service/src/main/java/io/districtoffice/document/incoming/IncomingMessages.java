package io.districtoffice.document.incoming;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.districtoffice.document.incoming.model.DocHandling;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.Instruction;
import io.districtoffice.document.incoming.model.Medium;
import io.districtoffice.document.incoming.model.UnitPart;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the topic hears of an incoming document: never its title or what it says, and never a person; of an instruction the
 * words, since supervision works by them.
 */
final class IncomingMessages {

    static final String TOPIC = "office.document";
    static final String PRIVATE = "office.document.private";

    private static final String PREFIX = "document.incoming.";
    private static final String TOLD = PREFIX + "told.v1";

    private static final Map<Class<? extends IncomingEvent>, String> NAMES = Map.ofEntries(
            Map.entry(IncomingEvent.SignedFor.class, "signed-for"),
            Map.entry(IncomingEvent.StubRegistered.class, "stub-registered"),
            Map.entry(IncomingEvent.Moved.class, "moved"),
            Map.entry(IncomingEvent.Registered.class, "registered"),
            Map.entry(IncomingEvent.Reviewed.class, "reviewed"),
            Map.entry(IncomingEvent.ReturnedToSender.class, "returned-to-sender"),
            Map.entry(IncomingEvent.Proposed.class, "proposed"),
            Map.entry(IncomingEvent.Submitted.class, "submitted"),
            Map.entry(IncomingEvent.Instructed.class, "instructed"),
            Map.entry(IncomingEvent.InstructionConfirmed.class, "instruction-confirmed"),
            Map.entry(IncomingEvent.ResultReturned.class, "result-returned"),
            Map.entry(IncomingEvent.Assigned.class, "assigned"),
            Map.entry(IncomingEvent.Accepted.class, "accepted"),
            Map.entry(IncomingEvent.Declined.class, "declined"),
            Map.entry(IncomingEvent.OpinionGiven.class, "opinion-given"),
            Map.entry(IncomingEvent.ResultSubmitted.class, "result-submitted"),
            Map.entry(IncomingEvent.SentBack.class, "sent-back"),
            Map.entry(IncomingEvent.Replied.class, "replied"),
            Map.entry(IncomingEvent.Circulated.class, "circulated"),
            Map.entry(IncomingEvent.Passed.class, "passed"),
            Map.entry(IncomingEvent.ReaderMoved.class, "reader-moved"),
            Map.entry(IncomingEvent.Chased.class, "chased"),
            Map.entry(IncomingEvent.Closed.class, "closed"),
            Map.entry(IncomingEvent.Archived.class, "archived"),
            Map.entry(IncomingEvent.NotArchived.class, "not-archived"),
            Map.entry(IncomingEvent.Disposed.class, "disposed"),
            Map.entry(IncomingEvent.RanLate.class, "ran-late"),
            Map.entry(IncomingEvent.Rescheduled.class, "rescheduled"));

    private IncomingMessages() {}

    /**
     * The facts whole, the same for all events of a document.
     *
     * @param no with its year, once it is registered
     * @param sourceUnit that sent it, when it is one of this district
     * @param leadUnit that works on it
     */
    private record Facts(
            String office,
            IncomingDocument.Status status,
            IncomingDocument.Book book,
            Urgency urgency,
            @Nullable Genre genre,
            @Nullable Long no,
            @Nullable Integer year,
            @Nullable String sourceUnit,
            @Nullable DocHandling handling,
            @Nullable String leadUnit,
            List<String> coUnits,
            @Nullable String due,
            int round,
            boolean late,
            @JsonAnyGetter Map<String, Object> details) {}

    /** A leader's word as supervision needs it; the leader is named by his office only. */
    private record Told(
            String id,
            String office,
            @Nullable String text,
            boolean supervise,
            @Nullable String requirement,
            @Nullable String leadUnitId,
            List<String> coUnitIds,
            @Nullable Integer dueInWorkingDays,
            Instant at,
            Medium medium,
            boolean confirmed) {

        static Told of(String office, Instruction one) {
            return new Told(
                    one.id(),
                    office,
                    one.text(),
                    one.supervise(),
                    one.requirement(),
                    one.lead(),
                    one.coUnits(),
                    one.workingDays(),
                    one.at(),
                    one.medium(),
                    one.confirmedAt() != null);
        }
    }

    private record Personal(String office, IncomingDocument.Status status, @Nullable Long no, @Nullable Integer year) {}

    static List<Message> of(IncomingDocument after, IncomingEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = new IncomingNotices(after, event);
        var messages = new ArrayList<Message>();
        messages.add(Message.to(
                TOPIC,
                PREFIX + name + ".v1",
                facts(after, event),
                notices.toAll().toArray(Notice[]::new)));
        if (concernsPersons(after)) {
            var registration = after.registration();
            var told = new Personal(
                    after.office(),
                    after.status(),
                    registration == null ? null : registration.no(),
                    registration == null ? null : registration.year());
            messages.add(Message.to(PRIVATE, TOLD, told, notices.toPersons().toArray(Notice[]::new)));
        }
        return messages;
    }

    /** Once a person had to do with it, whatever waits for persons is told each time: also that it no longer does. */
    private static boolean concernsPersons(IncomingDocument after) {
        return after.submission() != null
                || after.handling().chaser() != null
                || after.handling().units().stream().anyMatch(part -> part.handler() != null);
    }

    private static Facts facts(IncomingDocument after, IncomingEvent event) {
        var registration = after.registration();
        var handling = after.handling();
        var lead = handling.lead();
        return new Facts(
                after.office(),
                after.status(),
                after.book(),
                after.particulars().urgency(),
                after.particulars().genre(),
                registration == null ? null : registration.no(),
                registration == null ? null : registration.year(),
                after.particulars().sourceUnit(),
                after.proposal() == null ? null : after.proposal().handling(),
                lead == null ? null : lead.unit(),
                handling.units().stream()
                        .filter(part -> !part.lead())
                        .map(UnitPart::unit)
                        .toList(),
                handling.due() == null ? null : handling.due().due().toString(),
                handling.round(),
                handling.result() != null && handling.result().late(),
                details(after, event));
    }

    private static Map<String, Object> details(IncomingDocument after, IncomingEvent event) {
        var details = new LinkedHashMap<String, Object>();
        var orders = event.orders();
        put(details, "queue", orders.queue());
        put(details, "deliver", orders.deliver());
        put(details, "chase", orders.chase());
        put(details, "drop", orders.drop());
        if (event instanceof IncomingEvent.Instructed one) {
            details.put("instruction", Told.of(after.office(), one.instruction()));
        } else if (event instanceof IncomingEvent.InstructionConfirmed one) {
            details.put("instructionId", one.instruction().id());
        } else if (event instanceof IncomingEvent.ResultReturned one) {
            details.put("instructionId", one.instruction().id());
            details.put("item", one.instruction().outcome().item());
        } else if (event instanceof IncomingEvent.Accepted one) {
            details.put("unit", one.unit());
        } else if (event instanceof IncomingEvent.Declined one) {
            details.put("unit", one.unit());
        } else if (event instanceof IncomingEvent.OpinionGiven one) {
            details.put("unit", one.unit());
        } else if (event instanceof IncomingEvent.ReturnedToSender) {
            details.put("reason", after.rejection().reason());
        } else if (event instanceof IncomingEvent.Chased) {
            details.put("chases", after.chases());
        } else if (event instanceof IncomingEvent.RanLate one) {
            details.put("rule", one.rule());
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            details.put(name, ids);
        }
    }
}
