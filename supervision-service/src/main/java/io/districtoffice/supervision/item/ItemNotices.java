package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Notice;
import io.districtoffice.supervision.item.model.Command;
import io.districtoffice.supervision.item.model.Dates;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who hears what of an item. What units should do for it they hear of with their assignments. */
final class ItemNotices {

    /** To the supervisors alone, by event: the code of what they hear. */
    private static final Map<Class<? extends SupervisionEvent>, String> TO_SUPERVISORS = Map.ofEntries(
            Map.entry(SupervisionEvent.Established.class, "item.established"),
            Map.entry(SupervisionEvent.Begun.class, "item.begun"),
            Map.entry(SupervisionEvent.InstructedAnew.class, "item.instructed-anew"),
            Map.entry(SupervisionEvent.Reopened.class, "item.reopened"),
            Map.entry(SupervisionEvent.Cancelled.class, "item.cancelled"));

    /** To the unit that leads. */
    private static final Map<Class<? extends SupervisionEvent>, String> TO_LEAD = Map.ofEntries(
            Map.entry(SupervisionEvent.Verified.class, "item.verified"),
            Map.entry(SupervisionEvent.VerificationFailed.class, "item.verification-failed"),
            Map.entry(SupervisionEvent.Upheld.class, "item.upheld"),
            Map.entry(SupervisionEvent.Changed.class, "item.changed"),
            Map.entry(SupervisionEvent.Closed.class, "item.closed"));

    /** What a secretary may enter, by event. */
    private static final Map<Class<? extends SupervisionEvent>, Command> ENTERED = Map.of(
            SupervisionEvent.Established.class, Command.APPROVE,
            SupervisionEvent.Refused.class, Command.REFUSE,
            SupervisionEvent.Concluded.class, Command.NO_NEW_INSTRUCTION,
            SupervisionEvent.InstructedAnew.class, Command.NEW_INSTRUCTION,
            SupervisionEvent.Reopened.class, Command.REOPEN,
            SupervisionEvent.Suspended.class, Command.SUSPEND,
            SupervisionEvent.Resumed.class, Command.RESUME);

    private ItemNotices() {}

    static List<Notice> toAll(SupervisionItem after, SupervisionEvent event) {
        var plain = Stream.of(
                        toEach(TO_SUPERVISORS.get(event.getClass()), ItemType.role(after, "SUPERVISOR"), after),
                        toEach(TO_LEAD.get(event.getClass()), "unit:" + after.lead(), after))
                .flatMap(List::stream);
        return Stream.concat(plain, special(after, event).stream()).toList();
    }

    private static List<Notice> toEach(@Nullable String what, String whom, SupervisionItem after) {
        return what == null ? List.of() : List.of(to(whom, what, after, Map.of()));
    }

    private static List<Notice> special(SupervisionItem after, SupervisionEvent event) {
        if (event instanceof SupervisionEvent.Proposed) {
            return List.of(proposed(after));
        }
        if (event instanceof SupervisionEvent.Refused) {
            return List.of(toSupervisors(
                    after, "item.refused", Map.of("kind", after.kind().name())));
        }
        if (event instanceof SupervisionEvent.Urged) {
            return after.openUnits().stream()
                    .map(unit -> to("unit:" + unit, "item.urged", after, due(after)))
                    .toList();
        }
        if (event instanceof SupervisionEvent.Ready) {
            return List.of(to("unit:" + after.lead() + ":UNIT_HEAD", "item.ready", after, due(after)));
        }
        if (event instanceof SupervisionEvent.Reported) {
            return List.of(toSupervisors(after, "item.reported", Map.of("unit", after.lead())));
        }
        if (event instanceof SupervisionEvent.ReportedToLeader && after.leader() == null) {
            return List.of(to(ItemType.role(after, "LEADER"), "item.before-leader", after, Map.of()));
        }
        if (event instanceof SupervisionEvent.Concluded) {
            return List.of(
                    toSupervisors(after, "item.concluded", Map.of()),
                    to("unit:" + after.lead(), "item.conclusion", after, until(after, Dates.OBJECT)));
        }
        if (event instanceof SupervisionEvent.Objected) {
            var facts = new LinkedHashMap<>(until(after, Dates.REVIEW));
            facts.put("unit", after.lead());
            return List.of(to(ItemType.role(after, "DIRECTOR"), "item.objected", after, facts));
        }
        if (event instanceof SupervisionEvent.Upheld || event instanceof SupervisionEvent.Changed) {
            return List.of(toSupervisors(after, "item.reviewed", Map.of()));
        }
        if (event instanceof SupervisionEvent.Suspended) {
            String until = after.suspension().until().toString();
            return List.of(toSupervisors(after, "item.suspended", Map.of("until", until)));
        }
        if (event instanceof SupervisionEvent.Resumed) {
            return List.of(toSupervisors(after, "item.resumed", due(after)));
        }
        if (event instanceof SupervisionEvent.Rescheduled) {
            return List.of(toSupervisors(after, "item.rescheduled", due(after)));
        }
        return List.of();
    }

    private static Notice proposed(SupervisionItem after) {
        var facts = Map.of("kind", after.kind().name());
        return after.basis().isOrdered()
                ? toSupervisors(after, "item.ordered", facts)
                : to(ItemType.role(after, "DIRECTOR"), "item.proposed", after, facts);
    }

    /** The leader whose matter it is, and those for whom something was entered just now. */
    static List<Notice> toPersons(SupervisionItem after, SupervisionEvent event) {
        boolean before = event instanceof SupervisionEvent.ReportedToLeader && after.leader() != null;
        var toLeader = toEach(before ? "item.before-leader" : null, ItemType.leader(after), after);
        return Stream.concat(toLeader.stream(), entered(after, event).stream()).toList();
    }

    private static List<Notice> entered(SupervisionItem after, SupervisionEvent event) {
        var command = ENTERED.get(event.getClass());
        if (command == null || after.entered().isEmpty()) {
            return List.of();
        }
        var last = after.entered().get(after.entered().size() - 1);
        boolean justNow = last.confirmedAt() == null && last.act().equals(command.path());
        return toEach(justNow ? "item.entered" : null, "person:" + last.of().id(), after);
    }

    private static Map<String, String> due(SupervisionItem after) {
        return after.limit() == null
                ? Map.of()
                : Map.of("due", after.limit().due().toString());
    }

    private static Map<String, String> until(SupervisionItem after, String rule) {
        return after.steps().stream()
                .filter(step -> step.isOpen() && step.rule().equals(rule))
                .findFirst()
                .map(step -> Map.of("due", step.limit().due().toString()))
                .orElse(Map.of());
    }

    private static Notice toSupervisors(SupervisionItem after, String what, Map<String, String> more) {
        return to(ItemType.role(after, "SUPERVISOR"), what, after, more);
    }

    private static Notice to(String whom, String what, SupervisionItem after, Map<String, String> more) {
        var facts = new LinkedHashMap<>(more);
        if (after.plan() != null) {
            facts.put("no", String.valueOf(after.plan().no()));
            facts.put("year", String.valueOf(after.plan().year()));
        }
        return new Notice(whom, what, facts);
    }
}
