package io.districtoffice.directory.demo;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.Organization;
import io.districtoffice.platform.events.ReadinessPart;
import io.districtoffice.platform.events.ReferenceCopy;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the demo district into an empty directory; what is there already stays as it is. */
final class DemoSeed implements ReadinessPart {

    private static final int AT_ONCE = 8;

    private final DemoData demo;
    private final Organization organization;
    private final Credentials credentials;
    private final ReferenceCopy reference;
    private volatile boolean done;

    DemoSeed(DemoData demo, Organization organization, Credentials credentials, ReferenceCopy reference) {
        this.demo = demo;
        this.organization = organization;
        this.credentials = credentials;
        this.reference = reference;
    }

    /** One record of the password for all: everybody knows it, so a salt for each would protect nothing and cost time. */
    Mono<Void> seed() {
        return credentials
                .hash(demo.password())
                .flatMap(hash -> inTurns(Stream.concat(organization(), accounts(hash))))
                .then(Mono.fromRunnable(() -> done = true));
    }

    private Stream<Mono<Void>> organization() {
        return Stream.of(
                        demo.units().stream().map(organization::open),
                        demo.people().values().stream().map(organization::enrol),
                        demo.clients().stream().map(organization::register))
                .flatMap(all -> all);
    }

    private Stream<Mono<Void>> accounts(String hash) {
        return Stream.concat(
                demo.people().entrySet().stream()
                        .map(one -> credentials.openForPerson(
                                one.getKey(), one.getValue().id(), hash)),
                demo.clients().stream().map(client -> credentials.openForClient(client.id(), hash)));
    }

    private static Mono<Void> inTurns(Stream<Mono<Void>> steps) {
        return Flux.fromStream(steps).flatMap(step -> step, AT_ONCE).then();
    }

    @Override
    public String name() {
        return "demo";
    }

    /** Ready when everything has gone out on the reference topic and has come back: then others can know it as well. */
    @Override
    public Mono<State> state() {
        return Mono.fromSupplier(() ->
                State.of(done && keys().allMatch(key -> reference.find(key).isPresent())));
    }

    Stream<String> keys() {
        return Stream.of(
                        demo.units().stream().map(unit -> "unit:" + unit.id()),
                        demo.people().values().stream().map(person -> "person:" + person.id()),
                        demo.clients().stream().map(client -> "client:" + client.id()))
                .flatMap(all -> all);
    }
}
