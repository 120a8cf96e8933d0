package io.districtoffice.directory.organization;

import io.districtoffice.directory.Organization;
import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.directory.organization.model.MachineClientEvent;
import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.PersonEvent;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.directory.organization.model.Unit;
import io.districtoffice.directory.organization.model.UnitEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The organization out of the store. */
final class StoredOrganization implements Organization {

    private static final Actor SYSTEM = Actor.system("directory.organization");

    private final AggregateStore<Unit, UnitEvent> units;
    private final AggregateStore<Person, PersonEvent> people;
    private final AggregateStore<MachineClient, MachineClientEvent> clients;

    StoredOrganization(OfficeStore store) {
        this.units = store.aggregates(new UnitType());
        this.people = store.aggregates(new PersonType());
        this.clients = store.aggregates(new MachineClientType());
    }

    AggregateStore<Unit, UnitEvent> units() {
        return units;
    }

    AggregateStore<Person, PersonEvent> people() {
        return people;
    }

    AggregateStore<MachineClient, MachineClientEvent> clients() {
        return clients;
    }

    @Override
    public Mono<Unit> unit(String id) {
        return one(units, id);
    }

    @Override
    public Mono<Person> person(String id) {
        return one(people, id);
    }

    @Override
    public Mono<MachineClient> client(String id) {
        return one(clients, id);
    }

    private static <S, E> Mono<S> one(AggregateStore<S, E> store, String id) {
        return store.get(SYSTEM, id).map(Stored::state).onErrorResume(NotInScope.class, e -> Mono.empty());
    }

    /** Looks through all people, a page at a time: it is asked once in the life of a directory, when there are few. */
    @Override
    public Mono<Boolean> hasSomebodyOf(Set<Role> roles) {
        return page(null)
                .expand(page -> page.next() == null ? Mono.empty() : page(page.next()))
                .flatMapIterable(Page::items)
                .any(person -> person.state().mayAct()
                        && person.state().roles().stream().anyMatch(roles::contains));
    }

    private Mono<Page<Stored<Person>>> page(@Nullable String after) {
        return people.page(
                ListFilter.readBy(SYSTEM, "role:" + Role.SYSTEM_ADMIN), new PageRequest(PageRequest.MAX_LIMIT, after));
    }

    @Override
    public Mono<Void> open(Unit unit) {
        return add(units, unit.id(), () -> Unit.opened(unit));
    }

    @Override
    public Mono<Void> enrol(Person person) {
        return add(people, person.id(), () -> Person.enrolled(person));
    }

    @Override
    public Mono<Void> register(MachineClient client) {
        return add(clients, client.id(), () -> MachineClient.registered(client));
    }

    private static <S, E> Mono<Void> add(
            AggregateStore<S, E> store, String id, java.util.function.Supplier<Decision<S, E>> decision) {
        // the id is the key: whoever comes second finds the first one's
        var command = CommandId.of(SYSTEM.id(), "POST", "/" + store.type().name(), id, "");
        return store.create(SYSTEM, command, id, same -> decision.get()).then();
    }
}
