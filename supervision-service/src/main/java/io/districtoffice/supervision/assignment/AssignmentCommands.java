package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.AtOffice;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Moments;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What units and supervisors do with assignments. */
final class AssignmentCommands {

    private final AggregateStore<Assignment, AssignmentEvent> assignments;
    private final MongoFeedback feedback;
    private final Attachments attachments;
    private final People people;
    private final Moments moments;

    AssignmentCommands(
            AggregateStore<Assignment, AssignmentEvent> assignments,
            MongoFeedback feedback,
            Attachments attachments,
            People people,
            Moments moments) {
        this.assignments = assignments;
        this.feedback = feedback;
        this.attachments = attachments;
        this.people = people;
        this.moments = moments;
    }

    Mono<Stored<Assignment>> receive(Actor by, String id, CommandId command, IfMatch match) {
        return assignments.update(by, id, command, match, one -> one.receive(by, moments.now()));
    }

    Mono<Stored<Assignment>> accept(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Acceptance request) {
        return assignments.update(
                by,
                id,
                command,
                match,
                one -> one.accept(
                        by, moments.now(), named(request.personId(), one.order().unit())));
    }

    private @Nullable Person named(@Nullable String person, String unit) {
        if (person == null || person.isBlank()) {
            return null;
        }
        Person found = people.member(person, unit);
        return found == null
                ? Refused.invalid(List.of(new FieldError("personId", "assignment.no-such-person")))
                : found;
    }

    Mono<Stored<Assignment>> object(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Reason request) {
        return assignments.update(by, id, command, match, one -> one.object(by, moments.now(), request.reason()));
    }

    /** What was the newest so far is kept as a row before another one takes its place. */
    Mono<Stored<Assignment>> feedback(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Told request) {
        return assignments.updateAfter(by, id, command, match.optional(), one -> feedback.keep(id, one.newest())
                .then(with(by, id, request.files(), refs -> one.feedback(by, moments.now(), request.with(refs)))));
    }

    Mono<Stored<Assignment>> claimDone(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Claim request) {
        return assignments.updateAfter(
                by,
                id,
                command,
                match,
                one -> with(
                        by, id, request.files(), refs -> one.claimDone(by, moments.now(), request.summary(), refs)));
    }

    private Mono<Decision<Assignment, AssignmentEvent>> with(
            Actor by,
            String id,
            List<String> files,
            Function<List<FileRef>, Decision<Assignment, AssignmentEvent>> fn) {
        return attachments.decideWith(
                by,
                files,
                id,
                found -> fn.apply(found.stream().map(AssignmentCommands::ref).toList()));
    }

    private static FileRef ref(Attachment file) {
        return new FileRef(file.id(), file.name(), file.size(), file.mediaType());
    }

    Mono<Stored<Assignment>> sustainObjection(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Reason request) {
        return atOffice(by, id, command, match, one -> one.sustainObjection(by, moments.now(), request.reason()));
    }

    Mono<Stored<Assignment>> rejectObjection(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Reason request) {
        return atOffice(by, id, command, match, one -> one.rejectObjection(by, moments.now(), request.reason()));
    }

    Mono<Stored<Assignment>> acceptResult(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Note request) {
        return atOffice(by, id, command, match, one -> one.acceptResult(by, moments.now(), request.note()));
    }

    Mono<Stored<Assignment>> sendBack(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Reason request) {
        return atOffice(by, id, command, match, one -> one.sendBack(by, moments.now(), request.reason()));
    }

    /** The successor's id comes from the command: a repetition makes the same one. */
    Mono<Stored<Assignment>> reassign(
            Actor by, String id, CommandId command, IfMatch match, AssignmentRequest.Reassignment request) {
        return atOffice(by, id, command, match, one -> {
            people.requireUnits(Map.of("unitId", request.unitId()));
            Moment now = moments.now();
            return one.reassign(
                    by, now, command.derivedId("successor"), request.unitId(), limit(request, now), request.reason());
        });
    }

    private static @Nullable Limit limit(AssignmentRequest.Reassignment request, Moment now) {
        if (request.dueInWorkingDays() != null) {
            return now.workingDays(request.dueInWorkingDays());
        }
        return request.dueAt() == null ? null : now.until(request.dueAt());
    }

    private Mono<Stored<Assignment>> atOffice(
            Actor by,
            String id,
            CommandId command,
            IfMatch match,
            Function<AtOffice, Decision<Assignment, AssignmentEvent>> transition) {
        return assignments.update(by, id, command, match, one -> transition.apply(new AtOffice(one)));
    }
}
