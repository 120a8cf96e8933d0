package io.districtoffice.inforeport.report.model;

import io.districtoffice.inforeport.report.model.Instruction.Medium;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A leader's word on what he has read in an issue, and what comes of it (I29, U07). */
public record Instructing(Report report) {

    private static final int INSTRUCTIONS = 20;
    private static final int TEXT = 2_000;
    private static final int CO_UNITS = 30;
    private static final int DAYS = 365;

    /** What is asked for, as it was sent in. */
    public record Wish(
            String text,
            @Nullable String requirement,
            @Nullable String leadUnit,
            List<String> coUnits,
            @Nullable Integer dueInWorkingDays,
            Instruction.Tell tell) {
        public Wish {
            coUnits = List.copyOf(coUnits);
        }
    }

    /**
     * What a secretary adds who enters it for a leader.
     *
     * @param leader null when there is no such leader in the secretary's office
     * @param scans of the paper
     */
    public record OnBehalf(@Nullable DeskPerson leader, @Nullable Medium medium, List<AttachmentRef> scans) {
        public OnBehalf {
            scans = List.copyOf(scans);
        }
    }

    /**
     * @param hasRead whether the leader has read an issue that the report stands in; asked of himself only, since what a
     *     secretary enters may have been read on paper
     * @param onBehalf null when the leader instructs himself
     * @param known units that exist
     */
    public Decision<Report, ReportEvent> instruct(
            String id,
            Actor by,
            Instant at,
            Wish wish,
            boolean hasRead,
            @Nullable OnBehalf onBehalf,
            Set<String> known) {
        return switch (report.status()) {
            case ADOPTED -> {
                if (report.use().instructions().size() >= INSTRUCTIONS) {
                    yield Refused.because("report.too-many-instructions", "limit", INSTRUCTIONS);
                }
                boolean himself = by.hasRole("LEADER");
                if (himself && !mayRead(by.id())) {
                    yield Refused.forbidden("report.not-a-reader");
                }
                if (himself && !hasRead) {
                    yield Refused.because("report.issue-unread");
                }
                var findings = check(wish, known);
                Instruction instruction = himself
                        ? byHimself(
                                id,
                                by,
                                at,
                                wish,
                                findings.add("onBehalfOf", "report.leader-acts-himself", onBehalf != null))
                        : entered(id, by, at, wish, onBehalf, findings);
                findings.orRefuse();
                yield Decision.of(
                        report.with(Status.ADOPTED, report.use().instructed(instruction)),
                        new ReportEvent.Instructed(instruction, at));
            }
            case DRAFT,
                    UNIT_APPROVED,
                    SUBMITTED,
                    EDITING,
                    QUERYING,
                    RETURNED,
                    REJECTED,
                    MERGED,
                    POOLED,
                    UNUSED,
                    WITHDRAWN -> Refused.because("report.not-adopted", "status", report.status());
        };
    }

    private boolean mayRead(String person) {
        return report.use().adoptions().stream().anyMatch(one -> one.readers().contains("person:" + person));
    }

    private static Findings check(Wish wish, Set<String> known) {
        var findings = new Findings()
                .text("text", wish.text(), 1, TEXT)
                .text("requirement", wish.requirement(), 0, TEXT)
                .count("coUnitIds", wish.coUnits(), CO_UNITS)
                .add("leadUnitId", "report.no-such-unit", wish.leadUnit() != null && !known.contains(wish.leadUnit()))
                // R19: several units, exactly one lead
                .add(
                        "leadUnitId",
                        "report.lead-missing",
                        wish.leadUnit() == null && !wish.coUnits().isEmpty())
                .add(
                        "dueInWorkingDays",
                        "report.days-out-of-range",
                        wish.dueInWorkingDays() != null
                                && (wish.dueInWorkingDays() < 1 || wish.dueInWorkingDays() > DAYS));
        var seen = new HashSet<String>();
        for (int i = 0; i < wish.coUnits().size(); i++) {
            String unit = wish.coUnits().get(i);
            findings.add("coUnitIds[" + i + "]", "report.no-such-unit", !known.contains(unit))
                    .add(
                            "coUnitIds[" + i + "]",
                            "report.unit-named-twice",
                            !seen.add(unit) || unit.equals(wish.leadUnit()));
        }
        return findings;
    }

    private static Instruction byHimself(String id, Actor by, Instant at, Wish wish, Findings checked) {
        checked.orRefuse();
        var leader = new Instruction.Leader(by.id(), by.name());
        return of(id, leader, String.valueOf(by.office()), wish, at, Medium.DIRECT, null, null, at);
    }

    /** Shown as entered for him until he confirms it. */
    private Instruction entered(
            String id, Actor by, Instant at, Wish wish, @Nullable OnBehalf onBehalf, Findings findings) {
        DeskPerson leader = onBehalf == null ? null : onBehalf.leader();
        Medium medium = onBehalf == null ? null : onBehalf.medium();
        List<AttachmentRef> scans = onBehalf == null ? List.of() : onBehalf.scans();
        boolean leads = leader != null
                && leader.roles().contains("LEADER")
                && leader.office() != null
                && leader.office().equals(by.office())
                && mayRead(leader.id());
        findings.add("onBehalfOf", "report.no-such-leader", !leads)
                .add("medium", "report.medium-missing", medium == null || medium == Medium.DIRECT)
                .add("attachmentIds", "report.scan-missing", medium == Medium.PAPER && scans.size() != 1)
                .add("attachmentIds", "report.scan-of-what", medium != Medium.PAPER && !scans.isEmpty())
                .files("attachmentIds", scans, 1)
                .orRefuse();
        return of(
                id,
                new Instruction.Leader(leader.id(), leader.name()),
                leader.office(),
                wish,
                at,
                medium,
                Editor.of(by),
                scans.isEmpty() ? null : scans.get(0),
                null);
    }

    private static Instruction of(
            String id,
            Instruction.Leader leader,
            String office,
            Wish wish,
            Instant at,
            Medium medium,
            @Nullable Editor enteredBy,
            @Nullable AttachmentRef scan,
            @Nullable Instant confirmedAt) {
        return new Instruction(
                id,
                leader,
                office,
                wish.text(),
                wish.requirement(),
                wish.leadUnit(),
                wish.coUnits(),
                wish.dueInWorkingDays(),
                wish.tell(),
                at,
                medium,
                enteredBy,
                scan,
                confirmedAt,
                null);
    }

    /** The leader confirms what was entered for him. */
    public Decision<Report, ReportEvent> confirm(Actor by, Instant at, String instructionId) {
        Instruction found = report.use().instructions().stream()
                .filter(one -> one.id().equals(instructionId))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Refused.because("report.no-such-instruction", "status", report.status());
        }
        if (!found.leader().id().equals(by.id())) {
            return Refused.forbidden("report.only-the-leader-confirms");
        }
        if (found.confirmedAt() != null) {
            return Refused.because("report.confirmed-already", "status", report.status());
        }
        Instruction confirmed = found.confirmed(at);
        return Decision.of(
                report.with(report.status(), report.use().changed(instructionId, one -> confirmed)),
                new ReportEvent.InstructionConfirmed(confirmed, at));
    }

    /** What supervision says of it; of an instruction that is not known here nothing is kept. */
    public Decision<Report, ReportEvent> result(String instructionId, Instruction.Outcome outcome, Instant at) {
        return report.use().instructions().stream()
                .filter(one -> one.id().equals(instructionId))
                .findFirst()
                .map(one -> {
                    Instruction done = one.with(outcome);
                    return Decision.<Report, ReportEvent>of(
                            report.with(report.status(), report.use().changed(instructionId, same -> done)),
                            new ReportEvent.ResultReturned(done, at));
                })
                .orElseGet(() -> Decision.of(report));
    }
}
