package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.PublicationKind;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReadinessPart;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.store.CommandId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Founds the demo's publication (api.md, Demo) once the directory has told of all its readers; what is there stays. */
final class DemoPublication implements ReadinessPart, SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DemoPublication.class);
    private static final String OFFICE = "district-gov";
    private static final List<String> READERS = List.of("person:p-leader", "person:p-govleader");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Actor FOUNDER = new Actor(
            "info-report.demo", Actor.Kind.SYSTEM, null, OFFICE, OFFICE, Set.of("CHIEF_EDITOR"), Set.of(), null);

    private final PublicationCommands commands;
    private final ReferenceCopy reference;
    private volatile boolean done;
    private Disposable running = Disposables.disposed();

    DemoPublication(PublicationCommands commands, ReferenceCopy reference) {
        this.commands = commands;
        this.reference = reference;
    }

    @Override
    public void afterSingletonsInstantiated() {
        running = allKnown()
                .then(Mono.defer(this::found))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(retry -> log.warn(
                                "The demo's publication is not there yet: {}",
                                retry.failure().toString())))
                .subscribe();
    }

    private Mono<Void> allKnown() {
        return Flux.merge(reference.changes(), Flux.just(""))
                .filter(key -> READERS.stream()
                        .allMatch(reader -> reference.find(reader).isPresent()))
                .next()
                .then();
    }

    private Mono<Void> found() {
        var command = CommandId.of(FOUNDER.id(), "POST", PublicationController.PATH, "demo", "");
        var request = new PublicationRequest(
                "西山信息",
                PublicationKind.DAILY,
                "每个工作日",
                LocalTime.of(16, 0),
                LocalTime.of(17, 30),
                READERS,
                List.of("区委、区政府领导"),
                List.of("各镇街，区直各部门"),
                50,
                new PublicationRequest.Secrecy(SecrecyLevel.INTERNAL),
                "西山区人民政府办公室",
                null);
        return commands.found(FOUNDER, command, request).then(Mono.fromRunnable(() -> done = true));
    }

    @Override
    public String name() {
        return "demoPublication";
    }

    @Override
    public Mono<State> state() {
        return Mono.fromSupplier(() -> State.of(done));
    }

    @Override
    public void destroy() {
        running.dispose();
    }
}
