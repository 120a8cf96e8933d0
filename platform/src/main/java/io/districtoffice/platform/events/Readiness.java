package io.districtoffice.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether this service may be used: every part has answered in time and none keeps it out. */
public final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** The body of {@code GET /internal/ready}. */
    public record Report(boolean ready, Map<String, Object> parts) {}

    private final List<ReadinessPart> parts;

    Readiness(List<ReadinessPart> parts) {
        this.parts = List.copyOf(parts);
    }

    public Mono<Report> report() {
        return Flux.fromIterable(parts).flatMap(Readiness::answer).collectList().map(answers -> {
            var shown = new TreeMap<String, Object>();
            answers.forEach(answer -> shown.put(answer.name(), answer.state().shown()));
            return new Report(answers.stream().allMatch(answer -> answer.state().ready()), shown);
        });
    }

    private record Answer(String name, ReadinessPart.State state) {}

    private static Mono<Answer> answer(ReadinessPart part) {
        return Mono.defer(part::state)
                .timeout(LIMIT)
                .onErrorReturn(ReadinessPart.State.of(false))
                .defaultIfEmpty(ReadinessPart.State.of(false))
                .map(state -> new Answer(part.name(), state));
    }
}
