package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document on its way to the next status: what a transition does not set stays as it was. */
final class Next {
    private static final int STEPS = 200;
    private static final int WATCHES = 80;

    private final OutgoingDocument before;
    private final Moment now;
    Status status;
    Content content;
    int round;
    private List<Step> steps;
    List<Countersign> countersigns;

    @Nullable
    Meeting meeting;

    @Nullable
    Checked checked;

    @Nullable
    Disclosure disclosure;

    @Nullable
    String signatory;

    @Nullable
    Signature signature;

    @Nullable
    LocalDate docDate;

    @Nullable
    Registration registration;

    @Nullable
    Printing printing;

    @Nullable
    Sealing sealing;

    @Nullable
    Sending sending;

    @Nullable
    Filing filing;

    @Nullable
    Ending ending;

    private List<Watch> watches;
    List<Late> late;

    Next(OutgoingDocument before, Status status, Moment now) {
        this.before = before;
        this.now = now;
        this.status = status;
        this.content = before.content();
        this.round = before.round();
        this.steps = before.steps();
        this.countersigns = before.countersigns();
        this.meeting = before.meeting();
        this.checked = before.checked();
        this.disclosure = before.disclosure();
        this.signatory = before.signatory();
        this.signature = before.signature();
        this.docDate = before.docDate();
        this.registration = before.registration();
        this.printing = before.printing();
        this.sealing = before.sealing();
        this.sending = before.sending();
        this.filing = before.filing();
        this.ending = before.ending();
        this.watches = before.watches();
        this.late = before.late();
    }

    /** A line on the handling sheet. */
    Next step(Command command, @Nullable Person by, @Nullable String opinion) {
        return step(command, by, opinion, List.of());
    }

    Next step(Command command, @Nullable Person by, @Nullable String opinion, List<Fault> faults) {
        int no = steps.isEmpty() ? 1 : steps.get(steps.size() - 1).no() + 1;
        steps = last(steps, new Step(no, command.path(), status, by, now.at(), opinion, faults), STEPS);
        return this;
    }

    int stepNo() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).no();
    }

    /** The hand that had it is done, and the next one's time begins. */
    Next hand(@Nullable String role) {
        done(Watch.STEP, null);
        if (role != null) {
            watch(new Watch(
                    Watch.STEP,
                    String.valueOf(stepNo()),
                    now.step(content.urgency()),
                    content.urgency() == Urgency.NONE ? "document" : "document-urgent",
                    "office:" + before.office() + ":" + role,
                    null,
                    false));
        }
        return this;
    }

    void watch(Watch watch) {
        watches = last(watches, watch, WATCHES);
    }

    void done(String rule, @Nullable String occurrence) {
        watches = watches.stream()
                .map(one -> one.is(rule, occurrence) && one.isOpen() ? one.done(now.at()) : one)
                .toList();
    }

    /** Nobody has to do any more what was open of this rule; of every rule when it is null. */
    void drop(@Nullable String rule) {
        watches = watches.stream()
                .map(one -> (rule == null || one.rule().equals(rule)) && one.isOpen() ? one.drop() : one)
                .toList();
    }

    private static <T> List<T> last(List<T> all, T more, int most) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return List.copyOf(longer.size() > most ? longer.subList(longer.size() - most, longer.size()) : longer);
    }

    Decision<OutgoingDocument, OutgoingEvent> so(OutgoingEvent event) {
        return Decision.of(done(), event);
    }

    OutgoingDocument done() {
        return new OutgoingDocument(
                before.id(),
                before.office(),
                status,
                content,
                before.drafter(),
                before.drafterRole(),
                before.draftedAt(),
                round,
                steps,
                countersigns,
                meeting,
                checked,
                disclosure,
                signatory,
                signature,
                docDate,
                registration,
                printing,
                sealing,
                sending,
                filing,
                ending,
                watches,
                late,
                now.at());
    }
}
