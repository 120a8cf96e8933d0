package io.districtoffice.directory.organization.model;

import reactor.core.publisher.Mono;

/** The organization as the other features need it; empty when there is no such id. */
public interface Organization {

    Mono<Unit> unit(String id);

    Mono<Person> person(String id);

    Mono<MachineClient> client(String id);

    /** Opens a unit; one that is there already stays as it is. */
    Mono<Void> open(Unit unit);

    /** Enrols a person; one who is there already stays as he is. */
    Mono<Void> enrol(Person person);

    /** Registers a machine client; one that is there already stays as it is. */
    Mono<Void> register(MachineClient client);
}
