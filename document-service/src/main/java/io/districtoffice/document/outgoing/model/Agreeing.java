package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.outgoing.model.Countersign.Answer;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transitions by which others are asked: units countersign, a meeting deliberates (rules.md B, R08). */
public record Agreeing(OutgoingDocument document) {
    /** A unit, or another district office, that is to be asked. */
    public record Party(String unit, String name, boolean office) {}

    public Decision<OutgoingDocument, OutgoingEvent> requestCountersign(Actor by, Moment now, List<Party> parties) {
        document.require(Command.REQUEST_COUNTERSIGN, by);
        if (parties.stream().anyMatch(party -> party.unit().equals(document.office()))) {
            return Refused.invalid(List.of(new FieldError("units", "outgoing.own-office")));
        }
        var next = new Next(document, Status.COUNTERSIGNING, now);
        int round = latestRound() + 1;
        var all = new ArrayList<>(document.countersigns());
        for (Party party : parties) {
            var limit = now.countersign(document.content().urgency());
            var asked = new Countersign(
                    party.unit(), party.name(), party.office(), Answer.ASKED, null, null, null, limit, round);
            all.add(asked);
            next.watch(new Watch(Watch.COUNTERSIGN, occurrence(asked), limit, "document", asked.holder(), null, false));
        }
        if (all.stream().map(Countersign::unit).distinct().count() > OutgoingDocument.COUNTERSIGNS
                || all.size() > 2 * OutgoingDocument.COUNTERSIGNS) {
            return Refused.because("outgoing.too-many-asked", "limit", OutgoingDocument.COUNTERSIGNS);
        }
        next.countersigns = all;
        next.step(Command.REQUEST_COUNTERSIGN, Person.of(by), null).hand(null);
        return next.so(new OutgoingEvent.CountersignRequested(
                parties.stream().map(Party::unit).toList()));
    }

    public Decision<OutgoingDocument, OutgoingEvent> agree(Actor by, Moment now, @Nullable String opinion) {
        document.require(Command.AGREE, by);
        return answered(document.open(by), Answer.AGREED, opinion, by, now, Command.AGREE);
    }

    public Decision<OutgoingDocument, OutgoingEvent> disagree(Actor by, Moment now, String opinion) {
        document.require(Command.DISAGREE, by);
        return answered(document.open(by), Answer.DISAGREED, opinion, by, now, Command.DISAGREE);
    }

    /** A unit that did not answer in time; it has not agreed. */
    public Decision<OutgoingDocument, OutgoingEvent> noReply(Actor by, Moment now, String unit) {
        document.require(Command.NO_REPLY, by);
        var asked = document.asked().stream()
                .filter(one -> one.unit().equals(unit) && one.answer() == Answer.ASKED)
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return Refused.invalid(List.of(new FieldError("unitId", "outgoing.not-asked")));
        }
        if (!asked.limit().isLate(now.at())) {
            return Refused.because("outgoing.countersign-still-runs", "unit", asked.name());
        }
        return answered(asked, Answer.NO_REPLY, null, by, now, Command.NO_REPLY);
    }

    /** When all have answered it goes on: back to review when all agree, else somebody above decides. */
    private Decision<OutgoingDocument, OutgoingEvent> answered(
            Countersign asked, Answer answer, @Nullable String opinion, Actor by, Moment now, Command command) {
        var answers = document.countersigns().stream()
                .map(one -> one.equals(asked) ? one.answered(answer, opinion, Person.of(by), now.at()) : one)
                .toList();
        var latest =
                answers.stream().filter(one -> one.round() == latestRound()).toList();
        boolean waiting = latest.stream().anyMatch(one -> one.answer() == Answer.ASKED);
        boolean agreed = latest.stream().allMatch(one -> one.answer() == Answer.AGREED);
        var status = waiting ? Status.COUNTERSIGNING : agreed ? Status.UNDER_REVIEW : Status.DELIBERATION;
        var next = new Next(document, status, now);
        next.countersigns = answers;
        next.done(Watch.COUNTERSIGN, occurrence(asked));
        if (status == Status.DELIBERATION) {
            next.meeting = new Meeting("会签意见不一致", Person.of(by), now.at(), null, null, null);
        }
        next.step(command, Person.of(by), opinion);
        if (!waiting) {
            next.hand("SECRETARY");
        }
        return next.so(new OutgoingEvent.Countersigned(asked.unit(), answer));
    }

    private int latestRound() {
        return document.countersigns().stream()
                .mapToInt(Countersign::round)
                .max()
                .orElse(0);
    }

    private static String occurrence(Countersign asked) {
        return asked.unit() + "-" + asked.round();
    }

    /** Only what is important goes before a meeting. */
    public Decision<OutgoingDocument, OutgoingEvent> sendToMeeting(Actor by, Moment now, String why) {
        document.require(Command.SEND_TO_MEETING, by);
        if (!document.content().important()) {
            return Refused.because("outgoing.not-important");
        }
        var next = new Next(document, Status.DELIBERATION, now);
        next.meeting = new Meeting(why, Person.of(by), now.at(), null, null, null);
        next.step(Command.SEND_TO_MEETING, Person.of(by), why).hand("SECRETARY");
        return next.so(new OutgoingEvent.SentToMeeting());
    }

    /** @param ruling on what the units do not agree on; null when nothing was left open */
    public Decision<OutgoingDocument, OutgoingEvent> adopted(
            Actor by, Moment now, String name, LocalDate heldOn, @Nullable String ruling) {
        document.require(Command.ADOPTED, by);
        if (heldOn.isAfter(now.today())) {
            return Refused.invalid(List.of(new FieldError("heldOn", "outgoing.not-yet")));
        }
        var next = new Next(document, Status.DELIBERATION, now);
        var before = document.meeting();
        next.meeting = new Meeting(before == null ? "" : before.why(), Person.of(by), now.at(), name, heldOn, ruling);
        next.docDate = heldOn; // R16
        next.step(Command.ADOPTED, Person.of(by), ruling).hand("SECRETARY");
        return next.so(new OutgoingEvent.Adopted());
    }
}
