package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.item.ItemView.BasisView;
import io.districtoffice.supervision.item.ItemView.ConclusionView;
import io.districtoffice.supervision.item.ItemView.DecidedView;
import io.districtoffice.supervision.item.ItemView.EndingView;
import io.districtoffice.supervision.item.ItemView.EnteredView;
import io.districtoffice.supervision.item.ItemView.MilestoneView;
import io.districtoffice.supervision.item.ItemView.Named;
import io.districtoffice.supervision.item.ItemView.PartView;
import io.districtoffice.supervision.item.ItemView.ProposalView;
import io.districtoffice.supervision.item.ItemView.ReportView;
import io.districtoffice.supervision.item.ItemView.RequirementView;
import io.districtoffice.supervision.item.ItemView.ReviewView;
import io.districtoffice.supervision.item.ItemView.SaidView;
import io.districtoffice.supervision.item.ItemView.SuspensionView;
import io.districtoffice.supervision.item.ItemView.VerificationView;
import io.districtoffice.supervision.item.model.Dates;
import io.districtoffice.supervision.item.model.Milestone;
import io.districtoffice.supervision.item.model.Part;
import io.districtoffice.supervision.item.model.Plan;
import io.districtoffice.supervision.item.model.Requirement;
import io.districtoffice.supervision.item.model.Speeds;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.Verification;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the view of one item for one caller. */
final class ItemViews {

    private final SupervisionItem item;
    private final Actor by;
    private final People people;
    private final boolean ofOffice;

    ItemViews(SupervisionItem item, Actor by, People people) {
        this.item = item;
        this.by = by;
        this.people = people;
        this.ofOffice = item.office().equals(by.office());
    }

    ItemView view(long version, Instant now) {
        Plan plan = item.plan();
        Limit limit = item.limit();
        return new ItemView(
                item.id(),
                version,
                item.status(),
                item.track().light(now),
                named(item.office()),
                item.kind(),
                new BasisView(
                        item.basis().kind(),
                        item.basis().id(),
                        item.basis().instruction(),
                        item.basis().at()),
                item.content(),
                item.requirement(),
                item.topic(),
                proposal(),
                plan == null ? null : plan.no(),
                plan == null ? null : plan.year(),
                plan == null ? null : plan.version(),
                plan == null ? null : plan.importance(),
                plan == null ? null : plan.frequency(),
                item.lead() == null ? null : named(item.lead()),
                ofOffice ? item.leader() : null,
                ofOffice ? item.supervisor() : null,
                plan == null ? null : new DecidedView(ofOffice(plan.by()), plan.role(), plan.at()),
                limit == null ? null : limit.due(),
                limit == null || limit.due().equals(limit.original()) ? null : limit.original(),
                limit != null && limit.provisional(),
                item.round(),
                item.requirements().stream().map(this::requirement).toList(),
                item.parts().stream().map(this::part).toList(),
                item.milestones().stream().map(ItemViews::milestone).toList(),
                item.course().urges(),
                item.course().lastUrges(),
                report(),
                item.report() != null && item.report().late(),
                item.verifications().stream().map(this::verification).toList(),
                conclusion(),
                item.ratings(),
                suspension(),
                ending(),
                ofOffice ? item.overlap() : null,
                ofOffice ? item.entered().stream().map(EnteredView::of).toList() : List.of(),
                ofOffice ? Speeds.of(item) : null,
                item.late(),
                item.proposal().at(),
                ItemView.paths(item.offeredTo(by)));
    }

    private Named named(String unit) {
        return new Named(unit, people.nameOf(unit));
    }

    private List<Named> named(List<String> units) {
        return units.stream().map(this::named).toList();
    }

    private @Nullable Person ofOffice(@Nullable Person person) {
        return ofOffice ? person : null;
    }

    private @Nullable Person ofUnit(Person person) {
        return ofOffice ? null : person;
    }

    private ProposalView proposal() {
        var proposal = item.proposal();
        return new ProposalView(
                ofOffice(proposal.by()),
                proposal.leadUnit() == null ? null : named(proposal.leadUnit()),
                named(proposal.coUnits()),
                proposal.workingDays() == null ? item.kind().usualDays() : proposal.workingDays());
    }

    private RequirementView requirement(Requirement one) {
        return new RequirementView(
                one.no(),
                one.text(),
                named(one.units().lead()),
                named(one.units().others()),
                one.limit().due(),
                one.round());
    }

    private PartView part(Part part) {
        return new PartView(
                part.assignment(),
                part.requirementNo(),
                named(part.unit()),
                part.lead(),
                part.status().name());
    }

    private static MilestoneView milestone(Milestone one) {
        return new MilestoneView(one.no(), one.name(), one.limit().due(), one.state(), one.at(), one.reason());
    }

    private @Nullable ReportView report() {
        var report = item.report();
        return report == null
                ? null
                : new ReportView(
                        report.summary(),
                        report.result() == null ? null : report.result().name(),
                        report.attachments(),
                        ofUnit(report.by()),
                        report.at());
    }

    private VerificationView verification(Verification one) {
        return new VerificationView(one.round(), one.passed(), one.methods(), one.note(), ofOffice(one.by()), one.at());
    }

    private @Nullable ConclusionView conclusion() {
        var conclusion = item.conclusion();
        if (conclusion == null) {
            return null;
        }
        var objection = conclusion.objection();
        var review = conclusion.review();
        return new ConclusionView(
                conclusion.text(),
                conclusion.answerToOrigin(),
                ofOffice(conclusion.by()),
                conclusion.at(),
                objectBy(),
                objection == null ? null : new SaidView(objection.reason(), ofUnit(objection.by()), objection.at()),
                review == null
                        ? null
                        : new ReviewView(review.changed(), review.reason(), ofOffice(review.by()), review.at()),
                conclusion.closedAt());
    }

    private @Nullable Instant objectBy() {
        return item.steps().stream()
                .filter(step -> step.isOpen() && step.rule().equals(Dates.OBJECT))
                .map(step -> step.limit().due())
                .findFirst()
                .orElse(null);
    }

    private @Nullable SuspensionView suspension() {
        var suspension = item.suspension();
        return suspension == null ? null : new SuspensionView(suspension.until(), suspension.reason(), suspension.at());
    }

    private @Nullable EndingView ending() {
        var ending = item.ending();
        return ending == null ? null : new EndingView(ending.reason(), ofOffice(ending.by()), ending.at());
    }
}
