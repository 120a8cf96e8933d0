package io.districtoffice.document.dispatch.model;

import io.districtoffice.document.outgoing.model.Limit;
import io.districtoffice.document.outgoing.model.Moment;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Sending;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document on its way to one recipient (rules.md B).
 *
 * @param document id of the outgoing document
 * @param office which sends it
 * @param limit until when it is to be signed for
 * @param resentAs id of the dispatch that took its place
 * @param resendOf id of the one before
 * @param late whether it was not signed for in time
 */
public record Dispatch(
        String id,
        Status status,
        String document,
        String office,
        Head head,
        Recipient recipient,
        Sending.Channel channel,
        Person sentBy,
        Instant sentAt,
        Limit limit,
        @Nullable Instant deliveredAt,
        @Nullable Receipt receipt,
        @Nullable Trouble trouble,
        @Nullable String resentAs,
        @Nullable String resendOf,
        @Nullable Excuse excuse,
        @Nullable Standing standing,
        boolean late) {
    public enum Status {
        SENT,
        DELIVERED,
        SIGNED_FOR,
        REFUSED,
        RETURNED,
        RECALLED,
        RESENT,
        EXCUSED
    }

    private static final Set<Status> OPEN = EnumSet.of(Status.SENT, Status.DELIVERED);

    /** To one recipient of the list that was fixed with the number. */
    public static Decision<Dispatch, DispatchEvent> send(
            String id, OutgoingDocument document, Recipient recipient, Moment now) {
        var content = document.content();
        var head = new Head(
                document.registration().docNo(),
                content.title(),
                content.genre(),
                content.urgency(),
                document.docDate());
        var sending = document.sending();
        return Decision.of(
                new Dispatch(
                        id,
                        Status.SENT,
                        document.id(),
                        document.office(),
                        head,
                        recipient,
                        sending.channel(),
                        sending.by(),
                        now.at(),
                        now.signFor(content.urgency()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                new DispatchEvent.Sent());
    }

    /** Once more to the same recipient, in the place of one that did not stay. */
    public static Decision<Dispatch, DispatchEvent> again(String id, Dispatch before, Moment now) {
        return Decision.of(
                new Dispatch(
                        id,
                        Status.SENT,
                        before.document,
                        before.office,
                        before.head,
                        before.recipient,
                        before.channel,
                        before.sentBy,
                        now.at(),
                        now.signFor(before.head.urgency()),
                        null,
                        null,
                        null,
                        null,
                        before.id,
                        null,
                        null,
                        false),
                new DispatchEvent.Sent());
    }

    public boolean isOpen() {
        return OPEN.contains(status);
    }

    /** Whether the recipient signs here; for one outside the sending office notes it. */
    public boolean isHere() {
        return recipient.unit() != null;
    }

    /** Reader key of who has to sign. */
    public String holder() {
        if (!isHere()) {
            return "office:" + office + ":CLERK";
        }
        return recipient.office() ? "office:" + recipient.unit() + ":CLERK" : "unit:" + recipient.unit();
    }

    public Decision<Dispatch, DispatchEvent> deliver(Actor by, Moment now) {
        require(DispatchCommand.DELIVER, by);
        return Decision.of(with(Status.DELIVERED, now.at(), receipt, trouble, late), new DispatchEvent.Delivered());
    }

    /** @param name who signs; null for the caller himself */
    public Decision<Dispatch, DispatchEvent> signFor(Actor by, Moment now, @Nullable String name) {
        require(DispatchCommand.SIGN_FOR, by);
        if (!isHere() && name == null) {
            return Refused.invalid(List.of(new FieldError("name", "dispatch.name-missing")));
        }
        var signed = new Receipt(name == null ? Person.of(by).shown() : name, by.id(), now.at());
        Instant delivered = deliveredAt == null ? now.at() : deliveredAt;
        return Decision.of(
                with(Status.SIGNED_FOR, delivered, signed, trouble, isLate(now)), new DispatchEvent.SignedFor());
    }

    public Decision<Dispatch, DispatchEvent> refuse(Actor by, Moment now, String reason) {
        require(DispatchCommand.REFUSE, by);
        return trouble(Status.REFUSED, Trouble.Kind.REFUSED, null, reason, by, now, new DispatchEvent.Refused());
    }

    /** Back after it was signed for 退文. */
    public Decision<Dispatch, DispatchEvent> giveBack(Actor by, Moment now, Trouble.Cause cause, String reason) {
        require(DispatchCommand.RETURN, by);
        return trouble(Status.RETURNED, Trouble.Kind.RETURNED, cause, reason, by, now, new DispatchEvent.Returned());
    }

    /** Only before it is signed for. */
    public Decision<Dispatch, DispatchEvent> recall(Actor by, Moment now, String reason) {
        require(DispatchCommand.RECALL, by);
        return trouble(Status.RECALLED, Trouble.Kind.RECALLED, null, reason, by, now, new DispatchEvent.Recalled());
    }

    private Decision<Dispatch, DispatchEvent> trouble(
            Status next,
            Trouble.Kind kind,
            Trouble.@Nullable Cause cause,
            String reason,
            Actor by,
            Moment now,
            DispatchEvent event) {
        var what = new Trouble(kind, cause, reason, Person.of(by), now.at());
        return Decision.of(with(next, deliveredAt, receipt, what, isLate(now)), event);
    }

    /** @param as id of the dispatch that takes its place */
    public Decision<Dispatch, DispatchEvent> resend(Actor by, String as) {
        require(DispatchCommand.RESEND, by);
        if (standing != null) {
            return Refused.because("dispatch.document-ended");
        }
        return Decision.of(with(Status.RESENT, as, excuse, standing, late), new DispatchEvent.Resent());
    }

    public Decision<Dispatch, DispatchEvent> excuse(Actor by, Moment now, String reason) {
        require(DispatchCommand.EXCUSE, by);
        var why = new Excuse(reason, Person.of(by), now.at());
        return Decision.of(with(Status.EXCUSED, resentAs, why, standing, late), new DispatchEvent.Excused());
    }

    /** The document was revoked or repealed: its recipients are told, and nobody waits for a signature (R25). */
    public Decision<Dispatch, DispatchEvent> annul(Standing ended, Moment now) {
        if (standing != null) {
            return Decision.of(this);
        }
        var why = isOpen() ? new Excuse(ended.reason(), null, now.at()) : excuse;
        return Decision.of(
                with(isOpen() ? Status.EXCUSED : status, resentAs, why, ended, late), new DispatchEvent.Annulled());
    }

    /** The timers say that its time is over; the dispatch knows whether it was signed for. */
    public Decision<Dispatch, DispatchEvent> ranLate(Moment now) {
        return !isOpen() || late || !limit.isLate(now.at())
                ? Decision.of(this)
                : Decision.of(with(status, resentAs, excuse, standing, true), new DispatchEvent.RanLate());
    }

    /** What this actor may do next, as in the addresses. */
    public List<String> commands(Actor by) {
        return ways().stream()
                .filter(command -> isOf(command, by))
                .filter(command -> command != DispatchCommand.RESEND || standing == null)
                .map(DispatchCommand::path)
                .toList();
    }

    private Set<DispatchCommand> ways() {
        return switch (status) {
            case SENT ->
                EnumSet.of(
                        DispatchCommand.DELIVER,
                        DispatchCommand.SIGN_FOR,
                        DispatchCommand.REFUSE,
                        DispatchCommand.RECALL,
                        DispatchCommand.EXCUSE);
            case DELIVERED ->
                EnumSet.of(
                        DispatchCommand.SIGN_FOR,
                        DispatchCommand.REFUSE,
                        DispatchCommand.RECALL,
                        DispatchCommand.EXCUSE);
            case SIGNED_FOR -> EnumSet.of(DispatchCommand.RETURN);
            case REFUSED, RETURNED, RECALLED -> EnumSet.of(DispatchCommand.RESEND, DispatchCommand.EXCUSE);
            case RESENT, EXCUSED -> EnumSet.noneOf(DispatchCommand.class);
        };
    }

    private void require(DispatchCommand command, Actor by) {
        if (!ways().contains(command)) {
            Refused.because("dispatch.not-in-this-state", "status", status, "command", command.path());
        }
        if (!isOf(command, by)) {
            Refused.forbidden("dispatch.not-yours-to-do", "command", command.path());
        }
    }

    private boolean isOf(DispatchCommand command, Actor by) {
        return switch (command) {
            case DELIVER, SIGN_FOR, REFUSE, RETURN -> isReceiver(by);
            case RECALL, RESEND -> office.equals(by.office()) && by.hasRole("CLERK");
            case EXCUSE -> office.equals(by.office()) && (by.hasRole("SECRETARY") || by.hasRole("DIRECTOR"));
        };
    }

    private boolean isReceiver(Actor by) {
        if (!isHere()) {
            return office.equals(by.office()) && by.hasRole("CLERK");
        }
        if (recipient.office()) {
            return recipient.unit().equals(by.office()) && by.hasRole("CLERK");
        }
        boolean may =
                by.isClient() ? by.hasScope("documents:receive") : by.hasRole("UNIT_CLERK") || by.hasRole("UNIT_HEAD");
        return by.office() == null && recipient.unit().equals(by.unit()) && may;
    }

    /** Whoever waited for a signature beyond the date remembers it, also when the timers say so later. */
    private boolean isLate(Moment now) {
        return late || isOpen() && limit.isLate(now.at());
    }

    private Dispatch with(
            Status next,
            @Nullable Instant delivered,
            @Nullable Receipt signed,
            @Nullable Trouble what,
            boolean isLate) {
        return new Dispatch(
                id, next, document, office, head, recipient, channel, sentBy, sentAt, limit, delivered, signed, what,
                resentAs, resendOf, excuse, standing, isLate);
    }

    private Dispatch with(
            Status next, @Nullable String as, @Nullable Excuse why, @Nullable Standing ended, boolean isLate) {
        return new Dispatch(
                id,
                next,
                document,
                office,
                head,
                recipient,
                channel,
                sentBy,
                sentAt,
                limit,
                deliveredAt,
                receipt,
                trouble,
                as,
                resendOf,
                why,
                ended,
                isLate);
    }
}
