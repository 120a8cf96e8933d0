package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.supervision.assignment.model.Order;
import io.districtoffice.supervision.assignment.model.Orders;
import io.districtoffice.supervision.item.model.Part;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** What the notice of an item says to one of its units. */
final class ItemOrders implements Orders {

    private static final Actor SYSTEM = Actor.system("supervision.orders");

    private final AggregateStore<SupervisionItem, SupervisionEvent> items;

    ItemOrders(AggregateStore<SupervisionItem, SupervisionEvent> items) {
        this.items = items;
    }

    @Override
    public CompletionStage<Order> of(String item, String assignment) {
        return items.get(SYSTEM, item)
                .map(found -> order(found.state(), assignment))
                .toFuture();
    }

    private static Order order(SupervisionItem item, String assignment) {
        Part part = item.parts().stream()
                .filter(one -> one.assignment().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(item.id() + " has no assignment " + assignment));
        var requirement = item.requirements().get(part.requirementNo());
        var plan = item.plan();
        return new Order(
                item.id(),
                item.office(),
                plan.no(),
                plan.year(),
                item.content(),
                requirement.no(),
                requirement.text(),
                part.unit(),
                part.lead(),
                null,
                part.person(),
                plan.frequency(),
                requirement.limit(),
                issuedAt(item, requirement.round(), requirement.limit().start()));
    }

    /** The notice of the first round went out later than the item was established; later orders go out at once. */
    private static Instant issuedAt(SupervisionItem item, int round, Instant ordered) {
        return round == 1 ? item.course().issuedAt() : ordered;
    }
}
