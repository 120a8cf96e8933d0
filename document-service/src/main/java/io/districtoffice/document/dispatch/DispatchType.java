package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.dispatch.model.Standing;
import io.districtoffice.document.dispatch.model.Trouble;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Sending;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How dispatches are stored, who sees them and what others hear of them: never a title, never a person. */
final class DispatchType implements AggregateType<Dispatch, DispatchEvent> {
    static final String TOPIC = "office.document";
    static final String PREFIX = "document.dispatch.";
    static final String SIGN = "R22";

    /** Roles of the sending office, in the order in which a list picks its reader key. */
    static final List<String> ROLES = List.of("CLERK", "SECRETARY", "DIRECTOR", "LEADER", "ARCHIVIST");

    /** Roles of another office that receives. */
    private static final List<String> RECEIVERS = List.of("CLERK", "SECRETARY", "DIRECTOR", "LEADER");

    private static final Map<Class<? extends DispatchEvent>, String> NAMES = Map.ofEntries(
            Map.entry(DispatchEvent.Sent.class, "sent"),
            Map.entry(DispatchEvent.Delivered.class, "delivered"),
            Map.entry(DispatchEvent.SignedFor.class, "signed-for"),
            Map.entry(DispatchEvent.Refused.class, "refused"),
            Map.entry(DispatchEvent.Returned.class, "returned"),
            Map.entry(DispatchEvent.Recalled.class, "recalled"),
            Map.entry(DispatchEvent.Resent.class, "resent"),
            Map.entry(DispatchEvent.Excused.class, "excused"),
            Map.entry(DispatchEvent.Annulled.class, "annulled"),
            Map.entry(DispatchEvent.RanLate.class, "ran-late"));

    /**
     * @param document id of the outgoing document
     * @param unit that receives it; absent for one outside
     */
    private record Facts(
            String document,
            String office,
            Dispatch.Status status,
            String docNo,
            Urgency urgency,
            Sending.Channel channel,
            @Nullable String unit,
            @Nullable String resentAs,
            @Nullable String resendOf,
            Standing.@Nullable Kind standing,
            boolean late) {}

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Dispatch> stateClass() {
        return Dispatch.class;
    }

    /** What was taken back the recipient sees no longer. */
    @Override
    public Set<String> readers(Dispatch dispatch) {
        var readers = new LinkedHashSet<String>();
        ROLES.forEach(role -> readers.add("office:" + dispatch.office() + ":" + role));
        boolean takenBack = dispatch.trouble() != null && dispatch.trouble().kind() == Trouble.Kind.RECALLED;
        if (dispatch.isHere() && !takenBack) {
            String unit = dispatch.recipient().unit();
            if (dispatch.recipient().office()) {
                RECEIVERS.forEach(role -> readers.add("office:" + unit + ":" + role));
            } else {
                readers.add("unit:" + unit);
            }
        }
        return readers;
    }

    @Override
    public Instant sortTime(Dispatch dispatch) {
        return dispatch.sentAt();
    }

    @Override
    public List<Message> messages(String id, Dispatch after, DispatchEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = notices(after, event).toArray(Notice[]::new);
        return List.of(Message.to(TOPIC, PREFIX + name + ".v1", facts(after), notices));
    }

    private static Facts facts(Dispatch after) {
        return new Facts(
                after.document(),
                after.office(),
                after.status(),
                after.head().docNo(),
                after.head().urgency(),
                after.channel(),
                after.recipient().unit(),
                after.resentAs(),
                after.resendOf(),
                after.standing() == null ? null : after.standing().kind(),
                after.late());
    }

    private static List<Notice> notices(Dispatch after, DispatchEvent event) {
        if (event instanceof DispatchEvent.Sent) {
            return toReceiver(after, "dispatch.sent");
        } else if (event instanceof DispatchEvent.Refused) {
            return toSender(after, "dispatch.refused");
        } else if (event instanceof DispatchEvent.Returned) {
            return toSender(after, "dispatch.returned");
        } else if (event instanceof DispatchEvent.Recalled) {
            return toReceiver(after, "dispatch.recalled");
        } else if (event instanceof DispatchEvent.Annulled) {
            boolean wasTold = after.isHere() && after.trouble() == null;
            String what = after.standing().kind() == Standing.Kind.REVOKED ? "dispatch.revoked" : "dispatch.repealed";
            return wasTold ? toReceiver(after, what) : after.isHere() ? List.of() : toSender(after, "dispatch.tell");
        }
        return List.of();
    }

    private static List<Notice> toReceiver(Dispatch after, String what) {
        var facts = Map.of("docNo", after.head().docNo(), "office", after.office());
        return after.isHere() ? List.of(new Notice(after.holder(), what, facts)) : List.of();
    }

    private static List<Notice> toSender(Dispatch after, String what) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("docNo", after.head().docNo());
        facts.put(
                "unit",
                after.isHere() ? after.recipient().unit() : after.recipient().name());
        return List.of(new Notice("office:" + after.office() + ":CLERK", what, facts));
    }

    @Override
    public List<Deadline> deadlines(String id, Dispatch dispatch) {
        var state =
                switch (dispatch.status()) {
                    case SENT, DELIVERED -> Deadline.State.ARMED;
                    case SIGNED_FOR, RETURNED -> Deadline.State.MET;
                    case REFUSED, RECALLED, RESENT, EXCUSED -> Deadline.State.VOID;
                };
        var limit = dispatch.limit();
        boolean urgent = dispatch.head().urgency() != Urgency.NONE;
        return List.of(new Deadline(
                SIGN,
                "1",
                limit.start(),
                limit.due(),
                limit.due(),
                limit.term(),
                0,
                state,
                urgent ? "dispatch-urgent" : "dispatch",
                dispatch.holder(),
                dispatch.office()));
    }

    @Override
    public List<Task> tasks(String id, Dispatch dispatch) {
        return switch (dispatch.status()) {
            case SENT, DELIVERED ->
                List.of(new Task(
                        dispatch.holder(),
                        dispatch.isHere() ? "dispatch.sign-for" : "dispatch.note-receipt",
                        dispatch.limit().due()));
            case REFUSED, RETURNED, RECALLED ->
                dispatch.standing() == null
                        ? List.of(new Task("office:" + dispatch.office() + ":CLERK", "dispatch.resend", null))
                        : List.of();
            case SIGNED_FOR, RESENT, EXCUSED -> List.of();
        };
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("state.document", "state.status"),
                List.of("readers", "state.document", "-sortTime", "-_id"),
                List.of("readers", "state.office", "-sortTime", "-_id"),
                List.of("readers", "state.recipient.unit", "-sortTime", "-_id"));
    }
}
