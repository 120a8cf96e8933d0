package io.districtoffice.document.incoming.model;

import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.incoming.model.IncomingEvent.Orders;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.People.Official;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** How a document ends: closed, then archived or kept, and what is kept goes some day. */
public record Finishing(IncomingDocument document) {

    /** 注结: answered where an answer is due (R21), read by all who had to read it. */
    public Decision<IncomingDocument, IncomingEvent> close(@Nullable String note, Actor by, Moment now) {
        document.require(Command.CLOSE);
        document.requireOffice(Command.CLOSE, by);
        if (document.needsReply()) {
            return Refused.because("incoming.sender-waits", "rule", "R21");
        }
        if (!document.isReadByAll()) {
            return Refused.because("incoming.readers-not-done", "rule", "R22");
        }
        var left = new ArrayList<String>();
        var round = document.circulation();
        if (round != null) {
            for (var part : round.parts()) {
                if (!round.isDone(part)) {
                    left.add(part.record());
                }
            }
        }
        var next = new Next(document, Status.CLOSED);
        next.closing = new Closing(note, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.Closed(left.isEmpty() ? Orders.NONE : Orders.toDrop(left)));
    }

    /** @param original where it is, when what is archived here is a copy (R26) */
    public Decision<IncomingDocument, IncomingEvent> archive(
            Retention retention, @Nullable String original, Actor by, Moment now) {
        document.require(Command.ARCHIVE);
        document.requireOffice(Command.ARCHIVE, by);
        var next = new Next(document, Status.ARCHIVED);
        next.filing = new Filing(retention, null, original, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.Archived());
    }

    /** R52. */
    public Decision<IncomingDocument, IncomingEvent> notArchive(NotFiled reason, Actor by, Moment now) {
        document.require(Command.NOT_ARCHIVE);
        document.requireOffice(Command.NOT_ARCHIVE, by);
        var next = new Next(document, Status.KEPT);
        next.filing = new Filing(null, reason, null, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.NotArchived());
    }

    /**
     * 销毁, 清退: allowed by a head of the office; a classified paper by two people (R45).
     *
     * @param approver null when the office has no such person
     * @param witness null when nobody was named, or the office has no such person
     */
    public Decision<IncomingDocument, IncomingEvent> dispose(
            Disposal.Way way,
            @Nullable Official approver,
            @Nullable Official witness,
            @Nullable String note,
            Actor by,
            Moment now) {
        document.require(Command.DISPOSE);
        document.requireOffice(Command.DISPOSE, by);
        boolean stub = document.stub() != null;
        if (document.status() == Status.REGISTERED && !stub) {
            return Refused.because(Command.DISPOSE.code(), "status", document.status());
        }
        if (stub && !by.hasRole("CLERK") && !by.hasRole("SEC_OFFICER")) {
            return Refused.forbidden("incoming.not-your-command");
        }
        var faults = new ArrayList<FieldError>();
        boolean allowed = approver != null
                && (approver.roles().contains("DIRECTOR") || approver.roles().contains("LEADER"))
                && !approver.person().id().equals(by.id());
        if (!allowed) {
            faults.add(new FieldError("approvedById", "incoming.no-such-approver"));
        }
        boolean second = witness != null
                && !witness.person().id().equals(by.id())
                && (approver == null
                        || !witness.person().id().equals(approver.person().id()));
        if (stub && !second) {
            faults.add(new FieldError("witnessId", "incoming.two-people"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        var next = new Next(document, Status.DISPOSED);
        next.disposal = new Disposal(
                way, approver.person(), witness == null ? null : witness.person(), note, Person.of(by), now.at());
        return next.so(by, now, new IncomingEvent.Disposed());
    }
}
