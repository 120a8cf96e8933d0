package io.districtoffice.supervision.item;

import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.store.Series;
import io.districtoffice.supervision.assignment.model.Frequency;
import io.districtoffice.supervision.item.model.Approval;
import io.districtoffice.supervision.item.model.Establishing;
import io.districtoffice.supervision.item.model.OnBehalf;
import io.districtoffice.supervision.item.model.Overlap;
import io.districtoffice.supervision.item.model.Plan;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.item.model.Wanted;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What 立项 asks of others: what is supervised already, whose matter it is, and the next number. */
final class Establishment {

    private static final Actor SYSTEM = Actor.system("supervision.items");
    private static final long NO_NUMBER_YET = 1;

    private final ItemQueries queries;
    private final Series series;
    private final Entries entries;
    private final People people;

    Establishment(ItemQueries queries, Series series, Entries entries, People people) {
        this.queries = queries;
        this.series = series;
        this.entries = entries;
        this.people = people;
    }

    Mono<List<Overlap.Found>> overlaps(SupervisionItem item, @Nullable String lead, @Nullable String topic) {
        return queries.overlaps(item, lead, topic);
    }

    /** The number is taken last, when the rules let the item be established, so that none is taken in vain. */
    Mono<Decision<SupervisionItem, SupervisionEvent>> approve(
            Actor by, SupervisionItem item, ItemRequest.Approval request, Moment now) {
        var establishing = new Establishing(item);
        return Mono.defer(() -> {
            var approval = approval(request, leader(request, item.office()));
            String topic = approval.topic() == null ? item.topic() : approval.topic();
            return overlaps(item, request.leadUnitId(), topic)
                    .flatMap(found -> entries.onBehalf(by, request, item.id(), behalf -> {
                                establishing.approve(by, now, behalf, approval, found, NO_NUMBER_YET);
                                return new Settled(behalf);
                            })
                            .zipWhen(settled -> series.next(series(item, now), item.id(), no -> Mono.empty()))
                            .map(numbered -> establishing.approve(
                                    by, now, numbered.getT1().behalf(), approval, found, numbered.getT2())));
        });
    }

    private record Settled(@Nullable OnBehalf behalf) {}

    private static String series(SupervisionItem item, Moment now) {
        return series(item.office(), now.at().atZone(WorkCalendar.ZONE).getYear());
    }

    private static String series(String office, int year) {
        return "item-" + office + "-" + year;
    }

    private @Nullable Person leader(ItemRequest.Approval request, String office) {
        if (request.leaderId() == null) {
            return people.onlyLeader(office);
        }
        var official = people.official(request.leaderId(), office);
        return official == null || !official.roles().contains("LEADER")
                ? Refused.invalid(List.of(new FieldError("leaderId", "item.no-such-leader")))
                : official.person();
    }

    private static Approval approval(ItemRequest.Approval request, @Nullable Person leader) {
        return new Approval(
                request.requirement(),
                request.units(),
                new Wanted(request.dueAt(), request.dueInWorkingDays()),
                request.importance() == null ? Plan.Importance.NORMAL : request.importance(),
                request.reportFrequency() == null ? Frequency.NONE : request.reportFrequency(),
                request.topic(),
                leader,
                request.stages().stream()
                        .map(stage -> new Approval.Stage(stage.name(), stage.dueAt()))
                        .toList());
    }

    /** Somebody refused the item between its number and its being established: the number is void, with the reason; once. */
    Mono<Void> giveBackNumber(String id) {
        return queries.get(SYSTEM, id)
                .filter(found -> found.state().status() == Status.REFUSED)
                .flatMap(found -> {
                    var item = found.state();
                    int year = item.ending().at().atZone(WorkCalendar.ZONE).getYear();
                    return series.annul(series(item.office(), year), id, "不予立项");
                });
    }
}
