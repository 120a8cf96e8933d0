package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item on its way to the next state: what a transition does not set stays as it was. */
final class Next {

    private static final int TEAM = 100;
    private static final int ENTERED = 100;

    private final SupervisionItem before;
    Status status;
    String requirement;

    @Nullable
    String topic;

    @Nullable
    Overlap overlap;

    @Nullable
    Plan plan;

    @Nullable
    Limit limit;

    @Nullable
    String lead;

    @Nullable
    Person leader;

    @Nullable
    Person supervisor;

    int main;
    List<Requirement> requirements;
    List<Part> parts;
    List<Milestone> milestones;
    int round;

    @Nullable
    FinalReport report;

    List<Verification> verifications;

    @Nullable
    Conclusion conclusion;

    Ratings ratings;

    @Nullable
    Suspension suspension;

    @Nullable
    Ending ending;

    List<Step> steps;
    List<Late> late;
    private List<Entered> entered;
    private List<String> team;

    @Nullable
    Instant issuedAt;

    @Nullable
    Instant takenOnAt;

    @Nullable
    Instant firstActAt;

    @Nullable
    Instant firstWorkAt;

    @Nullable
    Instant firstChaseAt;

    @Nullable
    Instant reportedAt;

    @Nullable
    Instant toLeaderAt;

    int urges;
    List<Course.Urge> lastUrges;

    Next(SupervisionItem before, Status status) {
        this.before = before;
        this.status = status;
        this.requirement = before.requirement();
        this.topic = before.topic();
        this.overlap = before.overlap();
        this.plan = before.plan();
        this.limit = before.limit();
        this.lead = before.lead();
        this.leader = before.leader();
        this.supervisor = before.supervisor();
        this.main = before.main();
        this.requirements = before.requirements();
        this.parts = before.parts();
        this.milestones = before.milestones();
        this.round = before.round();
        this.report = before.report();
        this.verifications = before.verifications();
        this.conclusion = before.conclusion();
        this.ratings = before.ratings();
        this.suspension = before.suspension();
        this.ending = before.ending();
        this.steps = before.steps();
        this.late = before.late();
        this.entered = before.entered();
        this.team = before.team();
        Course course = before.course();
        this.issuedAt = course.issuedAt();
        this.takenOnAt = course.takenOnAt();
        this.firstActAt = course.firstActAt();
        this.firstWorkAt = course.firstWorkAt();
        this.firstChaseAt = course.firstChaseAt();
        this.reportedAt = course.reportedAt();
        this.toLeaderAt = course.toLeaderAt();
        this.urges = course.urges();
        this.lastUrges = course.lastUrges();
    }

    /** Somebody of the office had a hand in it. */
    Next by(Actor actor) {
        return inTeam(actor.id());
    }

    Next by(Acting acting) {
        inTeam(acting.person().id());
        if (acting.entered() != null) {
            inTeam(acting.entered().by().id());
            entered = last(entered, acting.entered(), ENTERED);
        }
        return this;
    }

    private Next inTeam(String person) {
        if (!team.contains(person)) {
            team = last(team, person, TEAM);
        }
        return this;
    }

    void confirm(String person, Instant at) {
        entered = entered.stream()
                .map(one -> one.waitsFor(person) ? one.confirmed(at) : one)
                .toList();
    }

    /** The supervisor's first act ends the wait for it. */
    void acted(Instant at) {
        if (firstActAt == null) {
            firstActAt = at;
            steps = Step.done(steps, Dates.FIRST_ACT, at);
        }
    }

    static <T> List<T> last(List<T> before, T more, int most) {
        var all = new ArrayList<>(before);
        all.add(more);
        return all.size() > most ? all.subList(all.size() - most, all.size()) : all;
    }

    Decision<SupervisionItem, SupervisionEvent> so(SupervisionEvent event) {
        return Decision.of(done(), event);
    }

    SupervisionItem done() {
        return new SupervisionItem(
                before.id(),
                before.office(),
                status,
                before.kind(),
                before.basis(),
                before.content(),
                requirement,
                topic,
                before.proposal(),
                overlap,
                plan,
                limit,
                lead,
                leader,
                supervisor,
                main,
                requirements,
                parts,
                milestones,
                round,
                new Course(
                        issuedAt,
                        takenOnAt,
                        firstActAt,
                        firstWorkAt,
                        firstChaseAt,
                        reportedAt,
                        toLeaderAt,
                        urges,
                        lastUrges),
                report,
                verifications,
                conclusion,
                ratings,
                suspension,
                ending,
                steps,
                entered,
                team,
                late,
                null);
    }
}
