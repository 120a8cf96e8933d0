package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is proposed to be done with a document, and what a leader says to it. */
public record Deciding(IncomingDocument document) {

    private static final int INSTRUCTIONS = 20;

    /** What a secretary proposes, as it was sent in. */
    public record Plan(
            DocHandling handling,
            @Nullable String text,
            @Nullable String lead,
            List<String> coUnits,
            Due due,
            boolean important,
            List<Reader> readers) {
        public Plan {
            coUnits = List.copyOf(coUnits);
            readers = List.copyOf(readers);
        }
    }

    /** 拟办 (D05), as often as it is still to be decided. */
    public Decision<IncomingDocument, IncomingEvent> propose(Plan plan, Actor by, Moment now) {
        document.require(Command.PROPOSE);
        document.requireOffice(Command.PROPOSE, by);
        var faults = new ArrayList<FieldError>();
        boolean act = plan.handling() == DocHandling.ACT;
        if (act && (plan.text() == null || plan.text().isBlank())) {
            faults.add(new FieldError("text", "incoming.proposal-missing"));
        }
        if (!act && (document.isRequest() || document.particulars().replyWanted())) {
            faults.add(new FieldError("handling", "incoming.answer-is-due", Map.of("rule", "R21")));
        }
        if (!act && plan.readers().isEmpty()) {
            faults.add(new FieldError("readers", "incoming.reader-missing"));
        }
        Limit due = plan.due().limit(now);
        if (act && document.isUrgent() && due == null) {
            faults.add(new FieldError("dueAt", "incoming.limit-missing"));
        }
        faults.addAll(Units.faults(plan.lead(), plan.coUnits()));
        refuse(faults);
        var next = new Next(document, Status.PROPOSED);
        next.proposal = new Proposal(
                plan.handling(),
                plan.text(),
                plan.lead(),
                plan.coUnits(),
                due,
                plan.important(),
                plan.readers(),
                Person.of(by),
                now.at());
        return next.so(by, now, new IncomingEvent.Proposed());
    }

    /** 送批. */
    public Decision<IncomingDocument, IncomingEvent> submit(Person leader, Actor by, Moment now) {
        document.require(Command.SUBMIT);
        document.requireOffice(Command.SUBMIT, by);
        requireAct();
        var next = new Next(document, Status.AWAITING_INSTRUCTION);
        next.submission = new Submission(leader, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.Submitted());
    }

    void requireAct() {
        if (document.proposal() == null || document.proposal().handling() != DocHandling.ACT) {
            Refused.because("incoming.only-to-be-read", "status", document.status());
        }
    }

    /** What a leader says, as it was sent in. */
    public record Word(
            @Nullable String text,
            boolean markOnly,
            boolean supervise,
            @Nullable String requirement,
            @Nullable String lead,
            List<String> coUnits,
            @Nullable Integer workingDays) {
        public Word {
            coUnits = List.copyOf(coUnits);
        }
    }

    /**
     * 批示, by himself or entered by a secretary on his behalf.
     *
     * @param behalf null when the leader instructs himself
     */
    public Decision<IncomingDocument, IncomingEvent> instruct(
            String id, Word word, @Nullable OnBehalf behalf, Actor by, Moment now) {
        document.require(Command.INSTRUCT);
        document.requireOffice(Command.INSTRUCT, by);
        if (document.instructions().size() >= INSTRUCTIONS) {
            return Refused.because("incoming.too-many-instructions", "limit", INSTRUCTIONS);
        }
        boolean himself = by.hasRole("LEADER");
        if (himself && !document.isBefore(by)) {
            return Refused.forbidden("incoming.before-another-leader");
        }
        var faults = new ArrayList<>(check(word));
        if (himself && behalf != null) {
            faults.add(new FieldError("onBehalfOf", "incoming.leader-acts-himself"));
        }
        if (!himself) {
            faults.addAll(check(behalf));
        }
        refuse(faults);
        var instruction = himself
                ? instruction(id, Person.of(by), word, now.at(), Medium.DIRECT, null, List.of(), now.at())
                : instruction(
                        id, behalf.of().person(), word, now.at(), behalf.medium(), Person.of(by), behalf.scans(), null);
        var next = new Next(document, Status.ASSIGNED);
        next.instructions = Next.last(document.instructions(), instruction, INSTRUCTIONS);
        return next.so(by, now, new IncomingEvent.Instructed(instruction));
    }

    private static List<FieldError> check(Word word) {
        var faults = new ArrayList<FieldError>();
        boolean written = word.text() != null && !word.text().isBlank();
        if (written == word.markOnly()) {
            faults.add(new FieldError("text", "incoming.text-or-mark"));
        }
        if (word.supervise() && word.markOnly()) {
            faults.add(new FieldError("supervise", "incoming.mark-orders-nothing"));
        }
        faults.addAll(Units.faults(word.lead(), word.coUnits()));
        return faults;
    }

    private List<FieldError> check(@Nullable OnBehalf behalf) {
        if (behalf == null) {
            return List.of(new FieldError("onBehalfOf", "value-missing"));
        }
        var faults = new ArrayList<FieldError>();
        var of = behalf.of();
        Person wanted = document.submission().leader();
        boolean leads = of != null
                && of.roles().contains("LEADER")
                && wanted.id().equals(of.person().id());
        if (!leads) {
            faults.add(new FieldError("onBehalfOf", "incoming.no-such-leader"));
        }
        if (behalf.medium() == null || behalf.medium() == Medium.DIRECT) {
            faults.add(new FieldError("medium", "incoming.medium-missing"));
        }
        if (behalf.medium() == Medium.PAPER && behalf.scans().isEmpty()) {
            faults.add(new FieldError("attachmentIds", "incoming.scan-missing"));
        }
        return faults;
    }

    private static Instruction instruction(
            String id,
            Person leader,
            Word word,
            Instant at,
            Medium medium,
            @Nullable Person enteredBy,
            List<FileRef> scans,
            @Nullable Instant confirmedAt) {
        return new Instruction(
                id,
                leader,
                word.markOnly() ? null : word.text(),
                word.supervise(),
                word.requirement(),
                word.lead(),
                word.coUnits(),
                word.workingDays(),
                at,
                medium,
                enteredBy,
                scans,
                confirmedAt,
                null);
    }

    /** The leader confirms what was entered for him. */
    public Decision<IncomingDocument, IncomingEvent> confirm(String instructionId, Actor by, Moment now) {
        document.require(Command.CONFIRM_INSTRUCTION);
        document.requireOffice(Command.CONFIRM_INSTRUCTION, by);
        Instruction found = document.instructions().stream()
                .filter(one -> one.id().equals(instructionId))
                .findFirst()
                .orElse(null);
        if (found == null || found.confirmedAt() != null) {
            return Refused.because("incoming.nothing-to-confirm", "status", document.status());
        }
        if (!found.leader().id().equals(by.id())) {
            return Refused.forbidden("incoming.only-the-leader-confirms");
        }
        Instruction confirmed = found.confirmed(now.at());
        return changed(confirmed).so(by, now, new IncomingEvent.InstructionConfirmed(confirmed));
    }

    Next changed(Instruction instruction) {
        var next = new Next(document, document.status());
        next.instructions = document.instructions().stream()
                .map(one -> one.id().equals(instruction.id()) ? instruction : one)
                .toList();
        return next;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            Refused.invalid(faults);
        }
    }

    /** R19: where several units work on it, exactly one of them leads, and none is named twice. */
    static final class Units {

        private Units() {}

        static List<FieldError> faults(@Nullable String lead, List<String> coUnits) {
            var faults = new ArrayList<FieldError>();
            if (lead == null && !coUnits.isEmpty()) {
                faults.add(new FieldError("leadUnitId", "incoming.lead-missing"));
            }
            var seen = new HashSet<String>();
            for (int i = 0; i < coUnits.size(); i++) {
                if (!seen.add(coUnits.get(i)) || coUnits.get(i).equals(lead)) {
                    faults.add(new FieldError("coUnitIds[" + i + "]", "incoming.unit-named-twice"));
                }
            }
            return faults;
        }
    }
}
