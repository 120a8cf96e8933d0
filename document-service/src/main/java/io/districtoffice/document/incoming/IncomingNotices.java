package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.Hand;
import io.districtoffice.document.incoming.model.Hands;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.Instruction;
import io.districtoffice.document.incoming.model.UnitPart;
import io.districtoffice.platform.decision.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who hears of an event: by role and unit on the topic, by name on the private one. */
final class IncomingNotices {

    private final IncomingDocument after;
    private final List<Notice> all = new ArrayList<>();

    IncomingNotices(IncomingDocument after, IncomingEvent event) {
        this.after = after;
        tell(event);
    }

    List<Notice> toAll() {
        return all.stream().filter(one -> !isPerson(one)).toList();
    }

    List<Notice> toPersons() {
        return all.stream().filter(IncomingNotices::isPerson).toList();
    }

    private static boolean isPerson(Notice one) {
        return one.to().startsWith("person:");
    }

    private void tell(IncomingEvent event) {
        if (event instanceof IncomingEvent.Registered) {
            toRole("SECRETARY", "incoming.registered", Map.of());
            toSender("incoming.received", Map.of());
        } else if (event instanceof IncomingEvent.ReturnedToSender) {
            toSender(
                    "incoming.returned",
                    Map.of("reason", after.rejection().reason().name()));
        } else if (event instanceof IncomingEvent.Submitted) {
            to("person:" + after.submission().leader().id(), "incoming.submitted", Map.of());
        } else if (event instanceof IncomingEvent.Instructed one) {
            instructed(one.instruction());
        } else if (event instanceof IncomingEvent.InstructionConfirmed one) {
            confirmed(one.instruction());
        } else if (event instanceof IncomingEvent.ResultReturned one) {
            to("person:" + one.instruction().leader().id(), "incoming.result-returned", Map.of());
            toRole("SECRETARY", "incoming.result-returned", Map.of());
        } else if (event instanceof IncomingEvent.Assigned) {
            after.handling().units().forEach(this::assigned);
            toChaser("incoming.chaser", Map.of());
        } else if (event instanceof IncomingEvent.Accepted one) {
            accepted(one.unit());
        } else if (event instanceof IncomingEvent.Declined one) {
            toRole("SECRETARY", "incoming.declined", Map.of("unit", one.unit()));
        } else if (event instanceof IncomingEvent.OpinionGiven one) {
            toLead("incoming.opinion-given", Map.of("unit", one.unit()));
        } else if (event instanceof IncomingEvent.ResultSubmitted) {
            toRole("SECRETARY", "incoming.result-submitted", Map.of("unit", lead()));
        } else if (event instanceof IncomingEvent.SentBack) {
            after.handling().units().forEach(part -> to("unit:" + part.unit(), "incoming.sent-back", Map.of()));
        } else if (event instanceof IncomingEvent.Replied) {
            toSender("incoming.replied", Map.of());
        } else if (event instanceof IncomingEvent.Chased) {
            after.openHands().forEach(this::chased);
        } else if (event instanceof IncomingEvent.Closed) {
            toLead("incoming.closed", Map.of());
            after.instructions().stream()
                    .map(one -> "person:" + one.leader().id())
                    .distinct()
                    .forEach(leader -> to(leader, "incoming.closed", Map.of()));
        } else if (event instanceof IncomingEvent.RanLate) {
            toChaser("incoming.late", Map.of());
        } else if (event instanceof IncomingEvent.Disposed && after.stub() != null) {
            toRole("DIRECTOR", "incoming.stub-disposed", Map.of());
        }
    }

    private void instructed(Instruction one) {
        toRole("SECRETARY", "incoming.instructed", Map.of());
        if (one.confirmedAt() == null) {
            to("person:" + one.leader().id(), "incoming.confirm-instruction", Map.of());
        }
    }

    private void confirmed(Instruction one) {
        if (one.enteredBy() != null) {
            to("person:" + one.enteredBy().id(), "incoming.instruction-confirmed", Map.of());
        }
    }

    private void assigned(UnitPart part) {
        to(
                "unit:" + part.unit(),
                part.lead() ? "incoming.assigned" : "incoming.assigned-to-help",
                Map.of(
                        "office",
                        after.office(),
                        "due",
                        after.handling().due().due().toString()));
    }

    private void accepted(String unit) {
        toRole("SECRETARY", "incoming.accepted", Map.of("unit", unit));
        var part = after.handling().of(unit);
        if (part != null && part.handler() != null) {
            to(
                    "person:" + part.handler().id(),
                    "incoming.named",
                    Map.of("due", after.handling().due().due().toString()));
        }
    }

    /** The desk chases others, not itself. */
    private void chased(Hand hand) {
        if (hand.unit() != null || hand.rule().equals(Hands.INSTRUCT)) {
            to(hand.key(), "incoming.chased", Map.of("due", hand.limit().due().toString()));
        }
    }

    private String lead() {
        var lead = after.handling().lead();
        return lead == null ? "" : lead.unit();
    }

    private void toLead(String what, Map<String, String> facts) {
        if (after.handling().lead() != null) {
            to("unit:" + lead(), what, facts);
        }
    }

    private void toChaser(String what, Map<String, String> facts) {
        var chaser = after.handling().chaser();
        if (chaser != null) {
            to("person:" + chaser.id(), what, facts);
        }
    }

    private void toSender(String what, Map<String, String> facts) {
        @Nullable String unit = after.particulars().sourceUnit();
        if (unit != null) {
            to("unit:" + unit, what, facts);
        }
    }

    private void toRole(String role, String what, Map<String, String> facts) {
        to(after.role(role), what, facts);
    }

    private void to(String key, String what, Map<String, String> more) {
        var facts = new LinkedHashMap<>(more);
        var registration = after.registration();
        if (registration != null) {
            facts.put("no", String.valueOf(registration.no()));
            facts.put("year", String.valueOf(registration.year()));
        }
        all.add(new Notice(key, what, facts));
    }
}
