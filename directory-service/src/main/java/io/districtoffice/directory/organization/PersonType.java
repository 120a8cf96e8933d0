package io.districtoffice.directory.organization;

import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.PersonEvent;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who sees whom: some need everybody for their work, a unit's people see each other. People are published whole. */
final class PersonType implements AggregateType<Person, PersonEvent> {

    private static final List<Role> SEE_EVERYBODY = List.of(
            Role.DIRECTOR,
            Role.LEADER,
            Role.SUPERVISOR,
            Role.CLERK,
            Role.SECRETARY,
            Role.CHIEF_EDITOR,
            Role.DUTY_LEADER,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDITOR);

    @Override
    public String name() {
        return "person";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Person> stateClass() {
        return Person.class;
    }

    @Override
    public Set<String> readers(Person person) {
        var keys = new HashSet<String>();
        SEE_EVERYBODY.forEach(role -> keys.add("role:" + role));
        keys.add("unit:" + person.unit());
        keys.add("person:" + person.id());
        return keys;
    }

    /** The one key by which this actor lists people. */
    static String listKey(Actor by) {
        Optional<Role> everybody =
                SEE_EVERYBODY.stream().filter(role -> by.hasRole(role.name())).findFirst();
        return everybody.map(role -> "role:" + role).orElse("unit:" + by.unit());
    }

    @Override
    public Instant sortTime(Person person) {
        return Instant.EPOCH;
    }

    @Override
    public List<Message> messages(String id, Person after, PersonEvent event) {
        return List.of(new Message(Topic.REFERENCE, "person:" + id, "directory.person.changed.v1", after, List.of()));
    }
}
