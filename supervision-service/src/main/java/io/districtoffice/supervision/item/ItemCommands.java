package io.districtoffice.supervision.item;

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
import io.districtoffice.supervision.item.model.Basis;
import io.districtoffice.supervision.item.model.Establishing;
import io.districtoffice.supervision.item.model.Ordering;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.Units;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Making items and giving orders; what concerns their results is in {@link ResultCommands}. */
final class ItemCommands {

    private static final Logger log = LoggerFactory.getLogger(ItemCommands.class);

    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final Establishment establishment;
    private final Entries entries;
    private final People people;
    private final Moments moments;

    ItemCommands(
            AggregateStore<SupervisionItem, SupervisionEvent> items,
            Establishment establishment,
            Entries entries,
            People people,
            Moments moments) {
        this.items = items;
        this.establishment = establishment;
        this.entries = entries;
        this.people = people;
        this.moments = moments;
    }

    Mono<Stored<SupervisionItem>> propose(Actor by, CommandId command, ItemRequest.Proposal request) {
        return items.create(by, command, id -> {
            Moment now = moments.now();
            return Establishing.propose(id, draft(request, now), by, now);
        });
    }

    private static Establishing.Draft draft(ItemRequest.Proposal request, Moment now) {
        var basis = request.basis();
        boolean past = basis.at() != null && basis.at().isBefore(now.at());
        return new Establishing.Draft(
                request.kind(),
                new Basis(basis.kind(), basis.id(), null, past ? basis.at() : now.at()),
                request.content(),
                request.requirement(),
                request.topic());
    }

    Mono<Stored<SupervisionItem>> overlapCheck(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.OverlapCheck request) {
        return items.updateAfter(by, id, command, match, item -> establishment
                .overlaps(item, item.proposal().leadUnit(), item.topic())
                .map(found ->
                        new Establishing(item).overlapCheck(by, moments.now(), request.links(), request.why(), found)));
    }

    Mono<Stored<SupervisionItem>> approve(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Approval request) {
        var byField =
                ItemRequest.byField("", request.leadUnitId(), request.units().others());
        return items.updateAfter(by, id, command, match, item -> {
                    people.requireUnits(byField);
                    return establishment.approve(by, item, request, moments.now());
                })
                // also when the version no longer fits: somebody may have refused it meanwhile
                .onErrorResume(failed -> establishment
                        .giveBackNumber(id)
                        .doOnError(e -> log.warn("The number of item {} is not void yet", id, e))
                        .onErrorComplete()
                        .then(Mono.error(failed)));
    }

    Mono<Stored<SupervisionItem>> refuse(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Refusal request) {
        return items.updateAfter(
                by,
                id,
                command,
                match,
                item -> entries.onBehalf(by, request, id, behalf -> new Establishing(item)
                        .refuse(by, moments.now(), behalf, request.reason())));
    }

    Mono<Stored<SupervisionItem>> decompose(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Decomposition request) {
        return ordering(by, id, command, match, item -> {
            people.requireUnits(byField(request));
            return item.decompose(by, moments.now(), request.children());
        });
    }

    private static Map<String, String> byField(ItemRequest.Decomposition request) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < request.parts().size(); i++) {
            Units units = request.children().get(i).units();
            all.putAll(ItemRequest.byField("parts[" + i + "].", units.lead(), units.others()));
        }
        return all;
    }

    Mono<Stored<SupervisionItem>> issueNotice(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.NoticeRequest request) {
        return ordering(
                by,
                id,
                command,
                match,
                item -> item.issueNotice(by, moments.now(), named(request.named()), ids(command)));
    }

    /** Ids of assignments come from the command: a repetition makes the same ones. */
    private static BiFunction<Integer, String, String> ids(CommandId command) {
        return (no, unit) -> command.derivedId(no + ":" + unit);
    }

    private Map<String, Person> named(List<ItemRequest.Responsible> named) {
        var found = new LinkedHashMap<String, Person>();
        var faults = new ArrayList<FieldError>();
        for (int i = 0; i < named.size(); i++) {
            Person person = people.member(named.get(i).personId(), named.get(i).unitId());
            if (person == null) {
                faults.add(new FieldError("persons[" + i + "].personId", "item.no-such-person"));
            } else {
                found.put(named.get(i).unitId(), person);
            }
        }
        return faults.isEmpty() ? found : Refused.invalid(faults);
    }

    Mono<Stored<SupervisionItem>> urge(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Urging request) {
        return ordering(by, id, command, match, item -> item.urge(by, moments.now(), request.text()));
    }

    Mono<Stored<SupervisionItem>> markMilestone(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Mark request) {
        return ordering(
                by,
                id,
                command,
                match,
                item -> item.markMilestone(by, moments.now(), request.no(), request.state(), request.reason()));
    }

    Mono<Stored<SupervisionItem>> newInstruction(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Again request) {
        return items.updateAfter(by, id, command, match, item -> {
            people.requireUnits(ItemRequest.byField(
                    "", request.leadUnitId(), request.order().others()));
            return entries.onBehalf(by, request, id, behalf -> new Ordering(item)
                    .newInstruction(by, moments.now(), behalf, request.order(), ids(command)));
        });
    }

    Mono<Stored<SupervisionItem>> reopen(
            Actor by, String id, CommandId command, IfMatch match, ItemRequest.Again request) {
        return items.updateAfter(by, id, command, match, item -> {
            people.requireUnits(ItemRequest.byField(
                    "", request.leadUnitId(), request.order().others()));
            return entries.onBehalf(by, request, id, behalf -> new Ordering(item)
                    .reopen(by, moments.now(), behalf, request.order(), ids(command)));
        });
    }

    private Mono<Stored<SupervisionItem>> ordering(
            Actor by,
            String id,
            CommandId command,
            IfMatch match,
            Function<Ordering, Decision<SupervisionItem, SupervisionEvent>> transition) {
        return items.update(by, id, command, match, item -> transition.apply(new Ordering(item)));
    }
}
