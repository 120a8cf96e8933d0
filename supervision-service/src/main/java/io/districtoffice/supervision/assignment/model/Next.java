package io.districtoffice.supervision.assignment.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assignment on its way to the next state: what a transition does not set stays as it was. */
final class Next {

    private static final int HANDLERS = 50;

    private final Assignment before;
    private final Status status;

    @Nullable
    Person person;

    int round;
    Limit limit;
    Limit answerBy;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Objection objection;

    @Nullable
    Feedback newest;

    @Nullable
    Limit nextFeedback;

    @Nullable
    Claim claim;

    List<SentBack> sentBack;

    @Nullable
    Acceptance acceptance;

    @Nullable
    Successor successor;

    List<Late> late;
    private List<String> handlers;

    Next(Assignment before, Status status) {
        this.before = before;
        this.status = status;
        this.person = before.person();
        this.round = before.round();
        this.limit = before.limit();
        this.answerBy = before.answerBy();
        this.receivedAt = before.receivedAt();
        this.acceptedAt = before.acceptedAt();
        this.objection = before.objection();
        this.newest = before.newest();
        this.nextFeedback = before.nextFeedback();
        this.claim = before.claim();
        this.sentBack = before.sentBack();
        this.acceptance = before.acceptance();
        this.successor = before.successor();
        this.late = before.late();
        this.handlers = before.handlers();
    }

    Assignment handledBy(Actor by) {
        var all = new ArrayList<>(handlers);
        if (by.isPerson() && !all.contains(by.id())) {
            all.add(by.id());
        }
        handlers = all.size() > HANDLERS ? all.subList(all.size() - HANDLERS, all.size()) : all;
        return done();
    }

    Assignment done() {
        return new Assignment(
                before.id(),
                status,
                before.order(),
                person,
                round,
                limit,
                answerBy,
                receivedAt,
                acceptedAt,
                objection,
                newest,
                nextFeedback,
                claim,
                sentBack,
                acceptance,
                successor,
                late,
                handlers,
                null);
    }
}
