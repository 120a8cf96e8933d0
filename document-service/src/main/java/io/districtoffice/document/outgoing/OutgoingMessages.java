package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Countersign;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Gate;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Watch;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the topic hears of an outgoing document: never its title or text, never a person. */
final class OutgoingMessages {
    static final String TOPIC = "office.document";
    static final String PREFIX = "document.outgoing.";

    private static final Map<Class<? extends OutgoingEvent>, String> NAMES = Map.ofEntries(
            Map.entry(OutgoingEvent.Drafted.class, "drafted"),
            Map.entry(OutgoingEvent.ReviewSubmitted.class, "review-submitted"),
            Map.entry(OutgoingEvent.Returned.class, "returned"),
            Map.entry(OutgoingEvent.CountersignRequested.class, "countersign-requested"),
            Map.entry(OutgoingEvent.Countersigned.class, "countersigned"),
            Map.entry(OutgoingEvent.SentToMeeting.class, "sent-to-meeting"),
            Map.entry(OutgoingEvent.Adopted.class, "adopted"),
            Map.entry(OutgoingEvent.SignSubmitted.class, "sign-submitted"),
            Map.entry(OutgoingEvent.Signed.class, "signed"),
            Map.entry(OutgoingEvent.OrallyApproved.class, "orally-approved"),
            Map.entry(OutgoingEvent.SignConfirmed.class, "sign-confirmed"),
            Map.entry(OutgoingEvent.Rechecked.class, "rechecked"),
            Map.entry(OutgoingEvent.Numbered.class, "numbered"),
            Map.entry(OutgoingEvent.NumberVoided.class, "number-voided"),
            Map.entry(OutgoingEvent.Printed.class, "printed"),
            Map.entry(OutgoingEvent.Sealed.class, "sealed"),
            Map.entry(OutgoingEvent.Dispatched.class, "dispatched"),
            Map.entry(OutgoingEvent.Completed.class, "completed"),
            Map.entry(OutgoingEvent.Disclosed.class, "disclosed"),
            Map.entry(OutgoingEvent.Archived.class, "archived"),
            Map.entry(OutgoingEvent.Withdrawn.class, "withdrawn"),
            Map.entry(OutgoingEvent.Revoked.class, "revoked"),
            Map.entry(OutgoingEvent.Repealed.class, "repealed"),
            Map.entry(OutgoingEvent.RanLate.class, "ran-late"));

    private OutgoingMessages() {}

    /**
     * The facts whole, the same for all events.
     *
     * @param docNo once it has one
     * @param replyTo id of the incoming document that it answers
     * @param recipients once it is sent
     * @param from the day from which it is void
     */
    private record Facts(
            String office,
            OutgoingDocument.Status status,
            Genre genre,
            Direction direction,
            Urgency urgency,
            int round,
            @Nullable String docNo,
            @Nullable String replyTo,
            @Nullable Integer recipients,
            boolean signaturePending,
            @Nullable LocalDate from,
            @Nullable List<Gate> gates,
            @Nullable List<String> units,
            @Nullable String unit,
            Countersign.@Nullable Answer answer,
            @Nullable Boolean again,
            @Nullable String rule) {}

    static Message of(OutgoingDocument after, OutgoingEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = notices(after, event).toArray(Notice[]::new);
        return Message.to(TOPIC, PREFIX + name + ".v1", facts(after, event), notices);
    }

    private static Facts facts(OutgoingDocument after, OutgoingEvent event) {
        Content content = after.content();
        return new Facts(
                after.office(),
                after.status(),
                content.genre(),
                content.direction(),
                content.urgency(),
                after.round(),
                after.registration() == null ? null : after.registration().docNo(),
                content.replyTo(),
                after.sending() == null ? null : after.sending().recipients(),
                after.isSignedOrallyOnly(),
                after.ending() == null ? null : after.ending().from(),
                event instanceof OutgoingEvent.Returned returned ? returned.gates() : null,
                event instanceof OutgoingEvent.CountersignRequested asked ? asked.units() : null,
                event instanceof OutgoingEvent.Countersigned given ? given.unit() : null,
                event instanceof OutgoingEvent.Countersigned given ? given.answer() : null,
                event instanceof OutgoingEvent.Rechecked rechecked ? rechecked.again() : null,
                event instanceof OutgoingEvent.RanLate late ? late.rule() : null);
    }

    /** Whoever comes next hears it, and who has had it in hand. */
    private static List<Notice> notices(OutgoingDocument after, OutgoingEvent event) {
        if (event instanceof OutgoingEvent.ReviewSubmitted) {
            return to(after, "outgoing.review-submitted", "SECRETARY");
        } else if (event instanceof OutgoingEvent.Returned) {
            return to(after, "outgoing.returned", after.drafterRole());
        } else if (event instanceof OutgoingEvent.CountersignRequested asked) {
            return after.asked().stream()
                    .filter(one -> asked.units().contains(one.unit()))
                    .map(one -> new Notice(
                            one.holder(),
                            "outgoing.countersign-requested",
                            Map.of(
                                    "office",
                                    after.office(),
                                    "due",
                                    one.limit().due().toString())))
                    .toList();
        } else if (event instanceof OutgoingEvent.Countersigned given) {
            String what =
                    switch (given.answer()) {
                        case ASKED, NO_REPLY -> "outgoing.not-answered";
                        case AGREED -> "outgoing.agreed";
                        case DISAGREED -> "outgoing.disagreed";
                    };
            return List.of(new Notice(OutgoingType.role(after, "SECRETARY"), what, Map.of("unit", given.unit())));
        } else if (event instanceof OutgoingEvent.SignSubmitted) {
            return to(after, "outgoing.sign-submitted", "LEADER");
        } else if (event instanceof OutgoingEvent.Signed) {
            return to(after, "outgoing.signed", "SECRETARY");
        } else if (event instanceof OutgoingEvent.OrallyApproved) {
            return to(after, "outgoing.orally-approved", "SECRETARY", "LEADER");
        } else if (event instanceof OutgoingEvent.SignConfirmed) {
            return to(after, "outgoing.sign-confirmed", "DIRECTOR", "SECRETARY");
        } else if (event instanceof OutgoingEvent.Rechecked rechecked) {
            return rechecked.again()
                    ? to(after, "outgoing.sign-again", "LEADER")
                    : to(after, "outgoing.rechecked", "CLERK");
        } else if (event instanceof OutgoingEvent.Completed) {
            return to(after, "outgoing.completed", "CLERK", "ARCHIVIST");
        } else if (event instanceof OutgoingEvent.NumberVoided) {
            return to(after, "outgoing.number-voided", "CLERK", "ARCHIVIST");
        } else if (event instanceof OutgoingEvent.Withdrawn) {
            return to(after, "outgoing.withdrawn", "SECRETARY");
        } else if (event instanceof OutgoingEvent.RanLate late && late.rule().equals(Watch.CONFIRM)) {
            return to(after, "outgoing.confirm-overdue", "DIRECTOR");
        }
        return List.of();
    }

    private static List<Notice> to(OutgoingDocument after, String what, String... roles) {
        var number = after.registration() == null ? "" : after.registration().docNo();
        return Stream.of(roles)
                .map(role -> new Notice(OutgoingType.role(after, role), what, Map.of("docNo", number)))
                .toList();
    }
}
