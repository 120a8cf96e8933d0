package io.districtoffice.supervision.assignment;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.Successor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the topic hears of an assignment: never its text, never a person; the one who is responsible hears it privately. */
final class AssignmentMessages {

    static final String TOPIC = "office.supervision";
    static final String PRIVATE = "office.supervision.private";

    private static final String PREFIX = "supervision.assignment.";
    private static final String TOLD = PREFIX + "told.v1";

    private static final Map<Class<? extends AssignmentEvent>, String> NAMES = Map.ofEntries(
            Map.entry(AssignmentEvent.Issued.class, "issued"),
            Map.entry(AssignmentEvent.Received.class, "received"),
            Map.entry(AssignmentEvent.Accepted.class, "accepted"),
            Map.entry(AssignmentEvent.Objected.class, "objected"),
            Map.entry(AssignmentEvent.ObjectionSustained.class, "objection-sustained"),
            Map.entry(AssignmentEvent.ObjectionRejected.class, "objection-rejected"),
            Map.entry(AssignmentEvent.FedBack.class, "fed-back"),
            Map.entry(AssignmentEvent.DoneClaimed.class, "done-claimed"),
            Map.entry(AssignmentEvent.ResultAccepted.class, "result-accepted"),
            Map.entry(AssignmentEvent.SentBack.class, "sent-back"),
            Map.entry(AssignmentEvent.Reassigned.class, "reassigned"),
            Map.entry(AssignmentEvent.Cancelled.class, "cancelled"),
            Map.entry(AssignmentEvent.Paused.class, "paused"),
            Map.entry(AssignmentEvent.Resumed.class, "resumed"),
            Map.entry(AssignmentEvent.RanLate.class, "ran-late"),
            Map.entry(AssignmentEvent.Rescheduled.class, "rescheduled"));

    private AssignmentMessages() {}

    /** The facts whole, the same for all events of an assignment. */
    private record Facts(
            String item,
            String office,
            long no,
            int year,
            String unit,
            boolean lead,
            int requirementNo,
            Assignment.Status status,
            int round,
            String due,
            @Nullable Integer progress,
            @Nullable Integer feedbackNo,
            boolean late,
            @Nullable String predecessor,
            @JsonAnyGetter Map<String, Object> details) {}

    private record Told(String office, Assignment.Status status, long no, int year) {}

    private record Next(String assignment, String unit) {}

    static List<Message> of(Assignment after, AssignmentEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = notices(after, event).toArray(Notice[]::new);
        var messages = new ArrayList<Message>();
        messages.add(Message.to(TOPIC, PREFIX + name + ".v1", facts(after, event), notices));
        if (after.person() != null) {
            var order = after.order();
            var told = new Told(order.office(), after.status(), order.no(), order.year());
            messages.add(Message.to(PRIVATE, TOLD, told, personal(after, event).toArray(Notice[]::new)));
        }
        return messages;
    }

    private static Facts facts(Assignment after, AssignmentEvent event) {
        var order = after.order();
        var details = new LinkedHashMap<String, Object>();
        Successor successor = after.successor();
        if (event instanceof AssignmentEvent.Reassigned && successor != null) {
            details.put("successor", new Next(successor.assignment(), successor.unit()));
        } else if (event instanceof AssignmentEvent.RanLate late) {
            details.put("rule", late.rule());
        }
        var newest = after.newest();
        return new Facts(
                order.item(),
                order.office(),
                order.no(),
                order.year(),
                order.unit(),
                order.lead(),
                order.requirementNo(),
                after.status(),
                after.round(),
                after.limit().due().toString(),
                newest == null ? null : newest.progress(),
                newest == null ? null : newest.no(),
                after.cameLate(),
                order.predecessor(),
                details);
    }

    private static List<Notice> notices(Assignment after, AssignmentEvent event) {
        if (event instanceof AssignmentEvent.Issued) {
            return toUnit(
                    after,
                    "assignment.issued",
                    Map.of("due", due(after), "office", after.order().office()));
        }
        if (event instanceof AssignmentEvent.Objected) {
            return toSupervisor(after, "assignment.objected", Map.of());
        }
        if (event instanceof AssignmentEvent.ObjectionSustained) {
            return toUnit(after, "assignment.freed", Map.of());
        }
        if (event instanceof AssignmentEvent.ObjectionRejected) {
            return toUnit(after, "assignment.objection-rejected", Map.of());
        }
        if (event instanceof AssignmentEvent.FedBack) {
            String progress = String.valueOf(after.newest().progress());
            return toSupervisor(after, "assignment.fed-back", Map.of("progress", progress));
        }
        if (event instanceof AssignmentEvent.DoneClaimed) {
            return toSupervisor(after, "assignment.done-claimed", Map.of());
        }
        if (event instanceof AssignmentEvent.ResultAccepted) {
            return toUnit(after, "assignment.result-accepted", Map.of());
        }
        if (event instanceof AssignmentEvent.SentBack) {
            return toUnit(after, "assignment.sent-back", Map.of());
        }
        if (event instanceof AssignmentEvent.Reassigned) {
            return toUnit(after, "assignment.reassigned", Map.of());
        }
        if (event instanceof AssignmentEvent.Cancelled) {
            return toUnit(after, "assignment.cancelled", Map.of());
        }
        if (event instanceof AssignmentEvent.Paused) {
            return toUnit(after, "assignment.paused", Map.of());
        }
        if (event instanceof AssignmentEvent.Resumed) {
            return after.status().isOpen() ? toUnit(after, "assignment.resumed", Map.of("due", due(after))) : List.of();
        }
        if (event instanceof AssignmentEvent.Rescheduled) {
            return toUnit(after, "assignment.rescheduled", Map.of("due", due(after)));
        }
        return List.of();
    }

    /** The one who is responsible hears that he is, with the notice or when his unit names him. */
    private static List<Notice> personal(Assignment after, AssignmentEvent event) {
        boolean named = event instanceof AssignmentEvent.Issued || event instanceof AssignmentEvent.Accepted;
        return named
                ? List.of(new Notice(
                        "person:" + after.person().id(), "assignment.named", facts(after, Map.of("due", due(after)))))
                : List.of();
    }

    private static List<Notice> toUnit(Assignment after, String what, Map<String, String> more) {
        return List.of(new Notice("unit:" + after.order().unit(), what, facts(after, more)));
    }

    private static List<Notice> toSupervisor(Assignment after, String what, Map<String, String> more) {
        var facts = facts(after, more);
        facts.put("unit", after.order().unit());
        return List.of(new Notice("office:" + after.order().office() + ":SUPERVISOR", what, facts));
    }

    private static Map<String, String> facts(Assignment after, Map<String, String> more) {
        var facts = new LinkedHashMap<>(more);
        facts.put("no", String.valueOf(after.order().no()));
        facts.put("year", String.valueOf(after.order().year()));
        return facts;
    }

    private static String due(Assignment after) {
        return after.limit().due().toString();
    }
}
