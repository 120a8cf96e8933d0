package io.districtoffice.directory.organization;

import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.organization.model.Unit;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Units, people and machine clients to look at, and the caller himself. */
@RestController
@RequestMapping("/api/v1")
class OrganizationController {

    /** Units are everybody's: whoever is signed in reads them as the system does. */
    private static final Actor ANYONE = Actor.system("directory.units");

    private final StoredOrganization organization;

    OrganizationController(StoredOrganization organization) {
        this.organization = organization;
    }

    @GetMapping("/me")
    Mono<MeView> me(Actor by) {
        return organization
                .unit(String.valueOf(by.unit()))
                .map(unit -> MeView.of(by, unit))
                .switchIfEmpty(Mono.fromSupplier(() -> MeView.of(by, null)));
    }

    @GetMapping("/units")
    Mono<Listed<Unit>> units(PageRequest page, QueryParameters query) {
        withoutCount(query);
        return organization
                .units()
                .page(ListFilter.readBy(ANYONE, UnitType.EVERYONE), page)
                .map(found -> Replies.page(found.map(Stored::state)));
    }

    @GetMapping("/units/{id}")
    Mono<ResponseEntity<Unit>> unit(@PathVariable String id) {
        return organization.units().get(ANYONE, id).map(found -> Replies.ok(found, Stored::state));
    }

    @GetMapping("/people")
    Mono<Listed<Person>> people(Actor by, PageRequest page, QueryParameters query) {
        withoutCount(query);
        return organization
                .people()
                .page(ListFilter.readBy(by, PersonType.listKey(by)), page)
                .map(found -> Replies.page(found.map(Stored::state)));
    }

    @GetMapping("/clients")
    Mono<Listed<MachineClient>> clients(Actor by, PageRequest page, QueryParameters query) {
        withoutCount(query);
        return organization
                .clients()
                .page(ListFilter.readBy(by, MachineClientType.listKey(by)), page)
                .map(found -> Replies.page(found.map(Stored::state)));
    }

    private static void withoutCount(QueryParameters query) {
        if (query.only().flag("count")) {
            throw Problem.of(400, "count-not-offered");
        }
    }
}
