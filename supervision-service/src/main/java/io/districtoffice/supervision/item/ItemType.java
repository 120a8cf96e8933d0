package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How items are stored, who sees them and what others hear of them. */
final class ItemType implements AggregateType<SupervisionItem, SupervisionEvent> {

    static final String TOPIC = "office.supervision";

    @Override
    public String name() {
        return "item";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<SupervisionItem> stateClass() {
        return SupervisionItem.class;
    }

    @Override
    public Set<String> readers(SupervisionItem item) {
        var readers = new LinkedHashSet<String>();
        for (String role : List.of("SUPERVISOR", "DIRECTOR", "LEADER")) {
            readers.add("office:" + item.office() + ":" + role);
        }
        return readers;
    }

    @Override
    public Instant sortTime(SupervisionItem item) {
        return item.proposedAt();
    }

    record Proposed(String kind, String basisKind, String basisId, String office) {}

    record Refused(String office) {}

    @Override
    public List<Message> messages(String id, SupervisionItem item, SupervisionEvent event) {
        if (event instanceof SupervisionEvent.Proposed proposed) {
            return List.of(Message.to(
                    TOPIC,
                    "supervision.item.proposed.v1",
                    new Proposed(
                            proposed.kind().name(),
                            proposed.basis().kind(),
                            proposed.basis().id(),
                            proposed.office()),
                    new Notice("office:" + item.office() + ":DIRECTOR", "item.proposed", Map.of())));
        }
        if (event instanceof SupervisionEvent.Refused refused) {
            return List.of(Message.to(
                    TOPIC,
                    "supervision.item.refused.v1",
                    new Refused(refused.office()),
                    new Notice("office:" + item.office() + ":SUPERVISOR", "item.refused", Map.of())));
        }
        throw new IllegalStateException("an event without a message: " + event);
    }

    @Override
    public List<Task> tasks(String id, SupervisionItem item) {
        return switch (item.status()) {
            case PROPOSED -> List.of(new Task("office:" + item.office() + ":DIRECTOR", "item.decide", null));
            case REFUSED,
                    ESTABLISHED,
                    ISSUED,
                    IN_PROGRESS,
                    REPORTED,
                    VERIFIED,
                    AWAITING_LEADER,
                    CONCLUDED,
                    UNDER_REVIEW,
                    CLOSED,
                    SUSPENDED,
                    CANCELLED -> List.of();
        };
    }
}
