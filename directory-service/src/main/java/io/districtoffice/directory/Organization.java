package io.districtoffice.directory;

import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.directory.organization.model.Unit;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The organization as the other features ask for it: a model answers at once, a store does not. Empty when there is no such id. */
public interface Organization {

    Mono<Unit> unit(String id);

    Mono<Person> person(String id);

    Mono<MachineClient> client(String id);

    /** Whether somebody who may act has one of these roles. */
    Mono<Boolean> hasSomebodyOf(Set<Role> roles);

    /** Opens a unit; one that is there already stays as it is. */
    Mono<Void> open(Unit unit);

    /** Enrols a person; one who is there already stays as he is. */
    Mono<Void> enrol(Person person);

    /** Registers a machine client; one that is there already stays as it is. */
    Mono<Void> register(MachineClient client);
}
