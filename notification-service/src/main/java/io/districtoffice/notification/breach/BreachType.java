package io.districtoffice.notification.breach;

import io.districtoffice.notification.breach.model.Breach;
import io.districtoffice.notification.breach.model.Breach.Breached;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A breach as the store keeps it; the event lies with it until it is published. */
final class BreachType implements AggregateType<Breach, Breached> {

    static final String NAME = "breach";
    static final String TOPIC = "office.notification";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Breach> stateClass() {
        return Breach.class;
    }

    /** No list shows them: people see the deadline. A key is asked for all the same. */
    @Override
    public Set<String> readers(Breach breach) {
        return Set.of("role:SYSTEM_ADMIN");
    }

    @Override
    public Instant sortTime(Breach breach) {
        return breach.at();
    }

    @Override
    public List<Message> messages(String id, Breach after, Breached event) {
        // in the order of the owner's aggregate, not of this record
        return List.of(new Message(TOPIC, event.subject(), "notification.deadline.breached.v1", event, List.of()));
    }
}
