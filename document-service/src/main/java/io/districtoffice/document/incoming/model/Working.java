package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What units do with a document, and what the office does with their results. */
public record Working(IncomingDocument document) {

    private static final int ROUNDS = 20;

    /**
     * To whom it goes, as it was sent in.
     *
     * @param lead null leaves it to whom the leader or the proposal has named
     * @param chaser who looks after it in the office
     */
    public record Order(@Nullable String lead, List<String> coUnits, Due due, @Nullable Person chaser) {
        public Order {
            coUnits = List.copyOf(coUnits);
        }
    }

    /**
     * 交办: to the units. A director does it without a leader where nothing asks for one; what a leader has instructed the
     * office transfers, to whom he has named.
     */
    public Decision<IncomingDocument, IncomingEvent> assign(Order order, Actor by, Moment now) {
        document.require(Command.ASSIGN);
        document.requireOffice(Command.ASSIGN, by);
        Instruction instruction = instruction();
        if (document.status() == Status.ASSIGNED) {
            if (document.handling().transferredAt() != null) {
                return Refused.because("incoming.transferred-already", "status", document.status());
            }
        } else {
            requireWithoutLeader(by);
        }
        var named = named(order, instruction);
        var faults = new ArrayList<>(Deciding.Units.faults(named.lead(), named.coUnits()));
        if (named.lead() == null) {
            faults.add(new FieldError("leadUnitId", "incoming.lead-missing"));
        }
        if (instruction != null
                && instruction.lead() != null
                && !instruction.lead().equals(named.lead())) {
            faults.add(new FieldError("leadUnitId", "incoming.leader-named-another"));
        }
        if (chased() && order.chaser() == null) {
            faults.add(new FieldError("chaserId", "incoming.chaser-missing"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        var units = new ArrayList<UnitPart>();
        units.add(new UnitPart(named.lead(), true, null, null, null, null));
        named.coUnits().forEach(unit -> units.add(new UnitPart(unit, false, null, null, null, null)));
        var next = new Next(document, Status.ASSIGNED);
        next.handling = document.handling().transferred(units, due(order, instruction, now), order.chaser(), now.at());
        return next.so(by, now, new IncomingEvent.Assigned());
    }

    private void requireWithoutLeader(Actor by) {
        new Deciding(document).requireAct();
        if (document.isRequest()) {
            Refused.because("incoming.request-needs-a-leader", "rule", "D05");
        }
        if (!by.hasRole("DIRECTOR")) {
            Refused.forbidden("incoming.only-the-director-assigns");
        }
    }

    /** The newest one, unless the document went back to being proposed since. */
    private @Nullable Instruction instruction() {
        var all = document.instructions();
        return document.status() != Status.ASSIGNED || all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private record Named(@Nullable String lead, List<String> coUnits) {}

    private Named named(Order order, @Nullable Instruction instruction) {
        if (order.lead() != null || !order.coUnits().isEmpty()) {
            return new Named(order.lead(), order.coUnits());
        }
        if (instruction != null && instruction.lead() != null) {
            return new Named(instruction.lead(), instruction.coUnits());
        }
        var proposal = document.proposal();
        return proposal == null ? new Named(null, List.of()) : new Named(proposal.lead(), proposal.coUnits());
    }

    private boolean chased() {
        return document.isUrgent()
                || document.proposal() != null && document.proposal().important();
    }

    private Limit due(Order order, @Nullable Instruction instruction, Moment now) {
        Limit asked = order.due().limit(now);
        if (asked != null) {
            return asked;
        }
        if (instruction != null && instruction.workingDays() != null) {
            return now.workingDays(instruction.workingDays());
        }
        var proposal = document.proposal();
        if (proposal != null && proposal.due() != null) {
            Limit proposed = proposal.due().reckonedBy(now);
            if (!proposed.isLate(now.at())) {
                return proposed;
            }
        }
        return now.workingDays(
                switch (document.particulars().urgency()) {
                    case NONE -> now.terms().handle();
                    case URGENT -> now.terms().urgentHandle();
                    case EXTRA_URGENT -> now.terms().extraUrgentHandle();
                });
    }

    /** @param handler who is responsible in the unit; null leaves it to all of them */
    public Decision<IncomingDocument, IncomingEvent> accept(@Nullable Person handler, Actor by, Moment now) {
        UnitPart part = asked(Command.ACCEPT, by);
        var next = new Next(document, part.lead() ? Status.HANDLING : document.status());
        next.handling = document.handling().changed(part.unit(), one -> one.accepted(now.at(), handler));
        return next.so(by, now, new IncomingEvent.Accepted(part.unit()));
    }

    /** Signed by the head, within three working days; without the lead unit it is the office's again. */
    public Decision<IncomingDocument, IncomingEvent> decline(String reason, Actor by, Moment now) {
        UnitPart part = asked(Command.DECLINE, by);
        document.openHands().stream()
                .filter(hand -> part.unit().equals(hand.unit()) && hand.limit() != null)
                .filter(hand -> hand.limit().isLate(now.at()))
                .findFirst()
                .ifPresent(hand -> Refused.because(
                        "incoming.decline-too-late",
                        "due",
                        Moment.shown(hand.limit().due())));
        var declined = new Handling.Declined(part.unit(), reason, Person.of(by), now.at());
        var next = new Next(document, part.lead() ? Status.PROPOSED : document.status());
        next.handling = part.lead()
                ? document.handling().refusedBy(declined)
                : document.handling().without(declined);
        return next.so(by, now, new IncomingEvent.Declined(part.unit(), part.lead()));
    }

    /** A unit that has it and has not answered yet. */
    private UnitPart asked(Command command, Actor by) {
        document.require(command);
        UnitPart part = partOf(command, by);
        return part.isAccepted() ? Refused.because("incoming.accepted-already", "status", document.status()) : part;
    }

    private UnitPart partOf(Command command, Actor by) {
        UnitPart part = by.office() == null ? document.handling().of(by.unit()) : null;
        if (part == null) {
            return Refused.forbidden("incoming.only-the-unit");
        }
        return command.isHeldBy(by) ? part : Refused.forbidden("incoming.not-your-command");
    }

    /** 会办意见 of a unit that helps; the newest counts. */
    public Decision<IncomingDocument, IncomingEvent> giveOpinion(
            String text, List<FileRef> files, Actor by, Moment now) {
        document.require(Command.GIVE_OPINION);
        UnitPart part = partOf(Command.GIVE_OPINION, by);
        if (part.lead()) {
            return Refused.forbidden("incoming.the-lead-delivers");
        }
        if (!part.isAccepted()) {
            return Refused.because("incoming.not-accepted", "status", document.status());
        }
        var opinion = new UnitPart.Opinion(text, files, Person.of(by), now.at());
        var next = new Next(document, document.status());
        next.handling = document.handling().changed(part.unit(), one -> one.with(opinion));
        return next.so(by, now, new IncomingEvent.OpinionGiven(part.unit()));
    }

    /**
     * The lead unit delivers; each of the others has given its opinion, or it is said why there is none.
     *
     * @param absent reason by unit
     */
    public Decision<IncomingDocument, IncomingEvent> submitResult(
            String text, List<FileRef> files, Map<String, String> absent, Actor by, Moment now) {
        document.require(Command.SUBMIT_RESULT);
        UnitPart part = partOf(Command.SUBMIT_RESULT, by);
        if (!part.lead()) {
            return Refused.forbidden("incoming.only-the-lead-delivers", "rule", "R19");
        }
        requireOpinions(absent);
        Handling handling = document.handling();
        for (var one : absent.entrySet()) {
            handling = handling.changed(one.getKey(), other -> other.absent(one.getValue()));
        }
        boolean late = handling.due() != null && handling.due().isLate(now.at());
        var next = new Next(document, Status.HANDLED);
        next.handling = handling.done(new Handling.Result(text, files, Person.of(by), now.at(), late));
        return next.so(by, now, new IncomingEvent.ResultSubmitted());
    }

    private void requireOpinions(Map<String, String> absent) {
        var others = new LinkedHashMap<String, UnitPart>();
        document.handling().units().stream().filter(one -> !one.lead()).forEach(one -> others.put(one.unit(), one));
        var faults = new ArrayList<FieldError>();
        others.values().stream()
                .filter(one -> one.opinion() == null && !absent.containsKey(one.unit()))
                .forEach(one ->
                        faults.add(new FieldError("absent", "incoming.opinion-missing", Map.of("unit", one.unit()))));
        absent.keySet().stream()
                .filter(unit -> !others.containsKey(unit) || others.get(unit).opinion() != null)
                .forEach(unit -> faults.add(new FieldError("absent", "incoming.not-absent", Map.of("unit", unit))));
        if (!faults.isEmpty()) {
            Refused.invalid(faults);
        }
    }

    /** It is not what was asked for: once more, by the same units. */
    public Decision<IncomingDocument, IncomingEvent> sendBack(String reason, Due due, Actor by, Moment now) {
        document.require(Command.SEND_BACK);
        document.requireOffice(Command.SEND_BACK, by);
        if (document.handling().round() >= ROUNDS) {
            return Refused.because("incoming.too-many-rounds", "limit", ROUNDS);
        }
        Limit asked = due.limit(now);
        Limit before = document.handling().due();
        Limit until = asked != null
                ? asked
                : before == null ? now.workingDays(now.terms().accept()) : before;
        var why = new Handling.SentBack(document.handling().round(), reason, Person.of(by), now.at());
        var next = new Next(document, Status.HANDLING);
        next.handling = document.handling().again(why, until);
        return next.so(by, now, new IncomingEvent.SentBack());
    }

    /** R21: the sender gets his answer. */
    public Decision<IncomingDocument, IncomingEvent> reply(
            @Nullable String text, @Nullable String outgoing, List<FileRef> files, Actor by, Moment now) {
        document.require(Command.REPLY);
        document.requireOffice(Command.REPLY, by);
        if ((text == null || text.isBlank()) && outgoing == null) {
            return Refused.invalid(List.of(new FieldError("text", "incoming.reply-missing")));
        }
        var next = new Next(document, Status.REPLIED);
        next.reply = new Reply(text, outgoing, files, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.Replied());
    }
}
