package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.Agreeing;
import io.districtoffice.document.outgoing.model.Drafting;
import io.districtoffice.document.outgoing.model.Fault;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Reason;
import io.districtoffice.document.outgoing.model.SigningOff;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The drafting office's work on a document up to its signature; one method per use case. */
final class OutgoingCommands {
    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final OutgoingQueries queries;
    private final Drafts drafts;
    private final Contents contents;
    private final Codes codes;
    private final DocumentDirectory directory;
    private final MongoVersions versions;
    private final Moments moments;

    OutgoingCommands(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            OutgoingQueries queries,
            Drafts drafts,
            Contents contents,
            Codes codes,
            DocumentDirectory directory,
            MongoVersions versions,
            Moments moments) {
        this.documents = documents;
        this.queries = queries;
        this.drafts = drafts;
        this.contents = contents;
        this.codes = codes;
        this.directory = directory;
        this.versions = versions;
        this.moments = moments;
    }

    Mono<Stored<OutgoingDocument>> draft(Actor by, CommandId command, OutgoingRequest.Draft draft) {
        return documents.createAfter(by, command, id -> drafts.of(by, id, draft)
                .map(content -> Drafting.draft(id, by, moments.now(), content)));
    }

    Mono<Stored<OutgoingDocument>> saveDraft(Actor by, String id, IfMatch match, OutgoingRequest.Draft draft) {
        return documents.saveAfter(by, id, match, found -> {
            var drafting = new Drafting(found);
            drafting.requireSaving(by); // before its files are bound
            return drafts.of(by, id, draft).map(content -> drafting.save(by, moments.now(), content));
        });
    }

    Mono<Stored<OutgoingDocument>> submitReview(
            Actor by, String id, CommandId command, IfMatch match, List<Reason> reasons) {
        return documents.updateAfter(by, id, command, match, found -> {
            var drafting = new Drafting(found);
            drafting.requireSubmitting(by);
            return queries.lint(found.office(), id, found.content())
                    .map(findings -> drafting.submitReview(by, moments.now(), findings, reasons))
                    .flatMap(this::kept);
        });
    }

    /** The text as it was handed on. */
    private Mono<Decision<OutgoingDocument, OutgoingEvent>> kept(Decision<OutgoingDocument, OutgoingEvent> decision) {
        var document = decision.state();
        var step = document.steps().get(document.steps().size() - 1);
        var version = new MongoVersions.Version(step.no(), step.command(), step.at(), document.content());
        return versions.keep(document.id(), version).thenReturn(decision);
    }

    Mono<Stored<OutgoingDocument>> returnDraft(
            Actor by, String id, CommandId command, IfMatch match, List<Fault> faults) {
        return documents.update(
                by, id, command, match, found -> new Drafting(found).returnDraft(by, moments.now(), faults));
    }

    Mono<Stored<OutgoingDocument>> withdraw(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return documents.update(
                by, id, command, match, found -> new Drafting(found).withdraw(by, moments.now(), reason));
    }

    Mono<Stored<OutgoingDocument>> requestCountersign(
            Actor by, String id, CommandId command, IfMatch match, List<String> units) {
        var parties = contents.parties(units);
        return documents.update(
                by, id, command, match, found -> new Agreeing(found).requestCountersign(by, moments.now(), parties));
    }

    Mono<Stored<OutgoingDocument>> agree(
            Actor by, String id, CommandId command, IfMatch match, @Nullable String opinion) {
        return documents.update(by, id, command, match, found -> new Agreeing(found).agree(by, moments.now(), opinion));
    }

    Mono<Stored<OutgoingDocument>> disagree(Actor by, String id, CommandId command, IfMatch match, String opinion) {
        return documents.update(
                by, id, command, match, found -> new Agreeing(found).disagree(by, moments.now(), opinion));
    }

    Mono<Stored<OutgoingDocument>> noReply(Actor by, String id, CommandId command, IfMatch match, String unit) {
        return documents.update(by, id, command, match, found -> new Agreeing(found).noReply(by, moments.now(), unit));
    }

    Mono<Stored<OutgoingDocument>> sendToMeeting(Actor by, String id, CommandId command, IfMatch match, String why) {
        return documents.update(
                by, id, command, match, found -> new Agreeing(found).sendToMeeting(by, moments.now(), why));
    }

    Mono<Stored<OutgoingDocument>> adopted(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Adopted what) {
        return documents.update(by, id, command, match, found -> new Agreeing(found)
                .adopted(by, moments.now(), what.meeting(), what.heldOn(), what.ruling()));
    }

    Mono<Stored<OutgoingDocument>> submitSign(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.SubmitSign what) {
        return documents.updateAfter(by, id, command, match, found -> {
            var signing = new SigningOff(found);
            signing.requireSubmitting(by);
            var submission = new SigningOff.Submission(
                    Set.copyOf(what.gates()), what.opinion(), what.value(), signatory(what.signatoryId(), found));
            return queries.lint(found.office(), id, found.content())
                    .map(findings -> signing.submitSign(by, moments.now(), submission, findings));
        });
    }

    private @Nullable Person signatory(@Nullable String id, OutgoingDocument document) {
        var leader = id == null ? null : directory.leader(id, document.office());
        return id == null || leader != null
                ? leader
                : Refused.invalid(List.of(new FieldError("signatoryId", "outgoing.no-such-leader")));
    }

    Mono<Stored<OutgoingDocument>> sign(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Sign what) {
        return documents.update(by, id, command, match, found -> new SigningOff(found)
                .sign(by, moments.now(), what.opinion(), what.markOnly(), codes.of(found)));
    }

    Mono<Stored<OutgoingDocument>> oralApprove(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.OralApprove what) {
        return documents.update(by, id, command, match, found -> {
            var call = new SigningOff.Call(
                    directory.leader(what.leaderId(), found.office()),
                    what.phonedAt(),
                    what.witness(),
                    what.opinion(),
                    what.backOn());
            return new SigningOff(found).oralApprove(by, moments.now(), call, codes.of(found));
        });
    }

    Mono<Stored<OutgoingDocument>> confirmSign(
            Actor by, String id, CommandId command, IfMatch match, @Nullable String opinion) {
        return documents.update(
                by, id, command, match, found -> new SigningOff(found).confirmSign(by, moments.now(), opinion));
    }

    Mono<Stored<OutgoingDocument>> recheck(
            Actor by, String id, CommandId command, IfMatch match, OutgoingRequest.Recheck what) {
        return documents.updateAfter(by, id, command, match, found -> {
            var signing = new SigningOff(found);
            signing.requireRechecking(by);
            if (what.edited() == null) {
                return Mono.fromSupplier(
                        () -> signing.recheck(by, moments.now(), what.opinion(), null, false, List.of()));
            }
            return drafts.of(by, id, what.edited()).flatMap(edited -> queries.lint(found.office(), id, edited)
                    .map(findings -> signing.recheck(
                            by,
                            moments.now(),
                            what.opinion(),
                            edited,
                            Boolean.TRUE.equals(what.substantive()),
                            findings))
                    .flatMap(this::kept));
        });
    }
}
