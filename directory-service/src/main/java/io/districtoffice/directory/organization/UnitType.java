package io.districtoffice.directory.organization;

import io.districtoffice.directory.organization.model.Unit;
import io.districtoffice.directory.organization.model.UnitEvent;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Units are known to everyone who is signed in and are published whole. */
final class UnitType implements AggregateType<Unit, UnitEvent> {

    static final String EVERYONE = "everyone";

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Unit> stateClass() {
        return Unit.class;
    }

    @Override
    public Set<String> readers(Unit unit) {
        return Set.of(EVERYONE);
    }

    /** Lists go by time, newest first; units have a customary order instead. */
    @Override
    public Instant sortTime(Unit unit) {
        return Instant.EPOCH.minusSeconds(unit.place());
    }

    @Override
    public List<Message> messages(String id, Unit after, UnitEvent event) {
        return List.of(new Message(Topic.REFERENCE, "unit:" + id, "directory.unit.changed.v1", after, List.of()));
    }
}
