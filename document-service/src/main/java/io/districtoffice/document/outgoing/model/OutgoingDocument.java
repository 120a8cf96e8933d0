package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing document 发文 (rules.md B), from its draft to the archive.
 *
 * @param office district office that drafts and issues it
 * @param content what it says
 * @param drafterRole role in which the drafter made it: he has the next step while it is a draft
 * @param round grows each time the draft goes back
 * @param steps the handling sheet, the newest at the end
 * @param countersigns units that were asked, in every round
 * @param docDate 成文日期: adoption, or the last signature (R16)
 * @param signatory id of the one it is before; null for any leader
 * @param watches dates that somebody has to keep
 * @param touchedAt when it was last changed
 */
public record OutgoingDocument(
        String id,
        String office,
        Status status,
        Content content,
        Person drafter,
        String drafterRole,
        Instant draftedAt,
        int round,
        List<Step> steps,
        List<Countersign> countersigns,
        @Nullable Meeting meeting,
        @Nullable Checked checked,
        @Nullable Disclosure disclosure,
        @Nullable String signatory,
        @Nullable Signature signature,
        @Nullable LocalDate docDate,
        @Nullable Registration registration,
        @Nullable Printing printing,
        @Nullable Sealing sealing,
        @Nullable Sending sending,
        @Nullable Filing filing,
        @Nullable Ending ending,
        List<Watch> watches,
        List<Late> late,
        Instant touchedAt) {
    public enum Status {
        DRAFT,
        UNDER_REVIEW,
        COUNTERSIGNING,
        DELIBERATION,
        AWAITING_SIGN,
        SIGNED,
        SIGNED_ORALLY,
        RECHECKED,
        NUMBERED,
        PRINTED,
        SEALED,
        DISPATCHED,
        COMPLETED,
        ARCHIVED,
        WITHDRAWN,
        REVOKED,
        REPEALED
    }

    /** Who receives one document, at most. */
    public static final int RECIPIENTS = 200;

    /** Units that are asked, at most; each has a reader key. */
    public static final int COUNTERSIGNS = 40;

    public OutgoingDocument {
        steps = steps == null ? List.of() : List.copyOf(steps);
        countersigns = countersigns == null ? List.of() : List.copyOf(countersigns);
        watches = watches == null ? List.of() : List.copyOf(watches);
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** Whether an approval by phone still waits for its signature. */
    public boolean isSignedOrallyOnly() {
        return signature != null && signature.isPending();
    }

    /** The newest answer of each unit that was asked. */
    public List<Countersign> asked() {
        var newest = new LinkedHashMap<String, Countersign>();
        countersigns.forEach(one -> newest.put(one.unit(), one));
        return List.copyOf(newest.values());
    }

    /** Who of the issuing organs beside the lead, and of the units concerned, has not agreed (R08, R12). */
    public List<String> notAgreed() {
        return notAgreed(content);
    }

    /** The same for another text; what was agreed to before the draft went back was another text too. */
    List<String> notAgreed(Content content) {
        var agreed = new LinkedHashSet<String>();
        asked().stream()
                .filter(one -> one.answer() == Countersign.Answer.AGREED)
                .filter(this::isOfThisText)
                .forEach(one -> agreed.add(one.unit()));
        var wanted = new LinkedHashSet<>(content.concerns());
        content.issuers().stream()
                .skip(1)
                .map(Issuer::unit)
                .filter(Objects::nonNull)
                .forEach(wanted::add);
        wanted.removeAll(agreed);
        return List.copyOf(wanted);
    }

    /** Whether it was answered since the draft went back last. */
    private boolean isOfThisText(Countersign one) {
        return steps.stream()
                .filter(step -> step.command().equals(Command.RETURN_DRAFT.path()))
                .noneMatch(step -> step.at().isAfter(one.at()));
    }

    /** Whether it has been sent and is in force or was. */
    public boolean isOut() {
        return sending != null;
    }

    void require(Command command, Actor by) {
        if (!Ways.from(this).contains(command)) {
            Refused.because("outgoing.not-in-this-state", "status", status, "command", command.path());
        }
        if (!isOf(command, by)) {
            Refused.forbidden("outgoing.not-yours-to-do", "command", command.path());
        }
    }

    /** Whether it is this actor's to do, whatever the status. */
    boolean isOf(Command command, Actor by) {
        return switch (command) {
            case AGREE, DISAGREE -> command.isHeldBy(by) && open(by) != null;
            case CONFIRM_SIGN ->
                isOwn(command, by)
                        && signature != null
                        && signature.signer().id().equals(by.id());
            case WITHDRAW -> isOwn(command, by) && (drafter.id().equals(by.id()) || by.hasRole("DIRECTOR"));
            case SAVE_DRAFT,
                    SUBMIT_REVIEW,
                    RETURN_DRAFT,
                    REQUEST_COUNTERSIGN,
                    NO_REPLY,
                    SEND_TO_MEETING,
                    ADOPTED,
                    SUBMIT_SIGN,
                    SIGN,
                    ORAL_APPROVE,
                    RECHECK,
                    REGISTER,
                    VOID_NUMBER,
                    PRINT,
                    SEAL,
                    DISPATCH,
                    DISCLOSE,
                    ARCHIVE,
                    REVOKE,
                    REPEAL -> isOwn(command, by);
        };
    }

    private boolean isOwn(Command command, Actor by) {
        return office.equals(by.office()) && command.isHeldBy(by);
    }

    /** The question that waits for this actor's unit; null when none does. */
    @Nullable
    Countersign open(Actor by) {
        return asked().stream()
                .filter(one -> one.answer() == Countersign.Answer.ASKED)
                .filter(one -> one.office()
                        ? one.unit().equals(by.office())
                        : one.unit().equals(by.unit()))
                .findFirst()
                .orElse(null);
    }

    /** The paper as it looks now, or will look. */
    public Paper paper(@Nullable CodeOfOffice code) {
        return Papers.of(this, code);
    }

    /** What this actor may do next, as in the addresses. */
    public List<String> commands(Actor by) {
        return Ways.from(this).stream()
                .filter(command -> command != Command.SAVE_DRAFT && isOf(command, by))
                .map(Command::path)
                .toList();
    }
}
