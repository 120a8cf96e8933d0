package io.districtoffice.supervision.item;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.item.model.Basis;
import io.districtoffice.supervision.item.model.Plan;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the topic hears of an item: the answer to the origin and no other text, and never a person. */
final class ItemMessages {

    static final String TOPIC = "office.supervision";
    static final String PRIVATE = "office.supervision.private";

    private static final String PREFIX = "supervision.item.";
    private static final String TOLD = PREFIX + "told.v1";

    private static final Map<Class<? extends SupervisionEvent>, String> NAMES = Map.ofEntries(
            Map.entry(SupervisionEvent.Proposed.class, "proposed"),
            Map.entry(SupervisionEvent.OverlapChecked.class, "overlap-checked"),
            Map.entry(SupervisionEvent.Established.class, "established"),
            Map.entry(SupervisionEvent.Refused.class, "refused"),
            Map.entry(SupervisionEvent.Decomposed.class, "decomposed"),
            Map.entry(SupervisionEvent.Issued.class, "issued"),
            Map.entry(SupervisionEvent.Urged.class, "urged"),
            Map.entry(SupervisionEvent.MilestoneMarked.class, "milestone-marked"),
            Map.entry(SupervisionEvent.Begun.class, "begun"),
            Map.entry(SupervisionEvent.Ready.class, "ready"),
            Map.entry(SupervisionEvent.Reported.class, "reported"),
            Map.entry(SupervisionEvent.Verified.class, "verified"),
            Map.entry(SupervisionEvent.VerificationFailed.class, "verification-failed"),
            Map.entry(SupervisionEvent.ReportedToLeader.class, "reported-to-leader"),
            Map.entry(SupervisionEvent.InstructedAnew.class, "instructed-anew"),
            Map.entry(SupervisionEvent.Concluded.class, "concluded"),
            Map.entry(SupervisionEvent.Objected.class, "objected"),
            Map.entry(SupervisionEvent.Upheld.class, "upheld"),
            Map.entry(SupervisionEvent.Changed.class, "changed"),
            Map.entry(SupervisionEvent.Rated.class, "rated"),
            Map.entry(SupervisionEvent.Closed.class, "closed"),
            Map.entry(SupervisionEvent.Reopened.class, "reopened"),
            Map.entry(SupervisionEvent.Suspended.class, "suspended"),
            Map.entry(SupervisionEvent.Resumed.class, "resumed"),
            Map.entry(SupervisionEvent.Cancelled.class, "cancelled"),
            Map.entry(SupervisionEvent.Confirmed.class, "confirmed"),
            Map.entry(SupervisionEvent.Rearranged.class, "rearranged"),
            Map.entry(SupervisionEvent.RanLate.class, "ran-late"),
            Map.entry(SupervisionEvent.Rescheduled.class, "rescheduled"));

    private ItemMessages() {}

    private record BasisFact(Basis.Kind kind, String id, @Nullable String instructionId) {
        static BasisFact of(Basis basis) {
            var instruction = basis.instruction();
            return new BasisFact(basis.kind(), basis.id(), instruction == null ? null : instruction.id());
        }
    }

    /** The facts whole, the same for all events of an item. */
    private record Facts(
            String office,
            SupervisionItem.Kind kind,
            SupervisionItem.Status status,
            BasisFact basis,
            @Nullable Long no,
            @Nullable Integer year,
            Plan.@Nullable Importance importance,
            @Nullable String leadUnit,
            @Nullable String due,
            int round,
            boolean late,
            @JsonAnyGetter Map<String, Object> details) {}

    private record Told(String office, SupervisionItem.Status status, @Nullable Long no, @Nullable Integer year) {}

    static List<Message> of(SupervisionItem after, SupervisionEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var messages = new ArrayList<Message>();
        var notices = ItemNotices.toAll(after, event).toArray(Notice[]::new);
        messages.add(Message.to(TOPIC, PREFIX + name + ".v1", facts(after, event), notices));
        if (after.leader() != null || !after.entered().isEmpty()) {
            Plan plan = after.plan();
            var told = new Told(
                    after.office(), after.status(), plan == null ? null : plan.no(), plan == null ? null : plan.year());
            messages.add(Message.to(
                    PRIVATE, TOLD, told, ItemNotices.toPersons(after, event).toArray(Notice[]::new)));
        }
        return messages;
    }

    private static Facts facts(SupervisionItem after, SupervisionEvent event) {
        Plan plan = after.plan();
        return new Facts(
                after.office(),
                after.kind(),
                after.status(),
                BasisFact.of(after.basis()),
                plan == null ? null : plan.no(),
                plan == null ? null : plan.year(),
                plan == null ? null : plan.importance(),
                after.lead(),
                after.limit() == null ? null : after.limit().due().toString(),
                after.round(),
                after.report() != null && after.report().late(),
                details(after, event));
    }

    private static Map<String, Object> details(SupervisionItem after, SupervisionEvent event) {
        var details = new LinkedHashMap<String, Object>();
        var orders = event.orders();
        put(details, "assign", orders.assign());
        put(details, "pause", orders.pause());
        put(details, "resume", orders.resume());
        put(details, "cancel", orders.cancel());
        if (event instanceof SupervisionEvent.Urged) {
            details.put("urges", after.course().urges());
        } else if (event instanceof SupervisionEvent.RanLate late) {
            details.put("rule", late.rule());
        } else if (isOutcome(event) && after.conclusion() != null) {
            if (after.conclusion().answerToOrigin() != null) {
                details.put("answerToOrigin", after.conclusion().answerToOrigin());
            }
            if (after.report() != null && after.report().result() != null) {
                details.put("result", after.report().result());
            }
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            details.put(name, ids);
        }
    }

    private static boolean isOutcome(SupervisionEvent event) {
        return event instanceof SupervisionEvent.Concluded
                || event instanceof SupervisionEvent.Upheld
                || event instanceof SupervisionEvent.Changed
                || event instanceof SupervisionEvent.Closed;
    }
}
