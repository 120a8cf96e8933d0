package io.districtoffice.document.incoming.model;

import io.districtoffice.document.incoming.model.IncomingDocument.Registration;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document on its way to the next state: what a transition does not set stays as it was. */
final class Next {

    private final IncomingDocument before;
    Status status;

    @Nullable
    Registration registration;

    Particulars particulars;

    @Nullable
    Stub stub;

    @Nullable
    Review review;

    @Nullable
    Rejection rejection;

    @Nullable
    Proposal proposal;

    @Nullable
    Submission submission;

    List<Instruction> instructions;
    Handling handling;

    @Nullable
    Circulation circulation;

    @Nullable
    Reply reply;

    @Nullable
    Closing closing;

    @Nullable
    Filing filing;

    @Nullable
    Disposal disposal;

    List<Hand> hands;
    int chases;
    List<Late> late;

    Next(IncomingDocument before, Status status) {
        this.before = before;
        this.status = status;
        this.registration = before.registration();
        this.particulars = before.particulars();
        this.stub = before.stub();
        this.review = before.review();
        this.rejection = before.rejection();
        this.proposal = before.proposal();
        this.submission = before.submission();
        this.instructions = before.instructions();
        this.handling = before.handling();
        this.circulation = before.circulation();
        this.reply = before.reply();
        this.closing = before.closing();
        this.filing = before.filing();
        this.disposal = before.disposal();
        this.hands = before.hands();
        this.chases = before.chases();
        this.late = before.late();
    }

    static <T> List<T> last(List<T> before, T more, int most) {
        var all = new ArrayList<>(before);
        all.add(more);
        return all.size() > most ? List.copyOf(all.subList(all.size() - most, all.size())) : List.copyOf(all);
    }

    /** The hands follow from the new state. */
    Decision<IncomingDocument, IncomingEvent> so(Actor by, Moment now, IncomingEvent event) {
        hands = Hands.after(done(), hands, by, now);
        return Decision.of(done(), event);
    }

    IncomingDocument done() {
        return new IncomingDocument(
                before.id(),
                status,
                before.office(),
                before.book(),
                before.source(),
                before.title(),
                before.copies(),
                before.carrier(),
                before.receipt(),
                registration,
                particulars,
                stub,
                review,
                rejection,
                proposal,
                submission,
                instructions,
                handling,
                circulation,
                reply,
                closing,
                filing,
                disposal,
                hands,
                chases,
                late,
                null,
                null,
                null);
    }
}
