package io.districtoffice.directory.calendar;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.events.ReadinessPart;
import io.districtoffice.platform.events.ReferenceCopy;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the known notices and the standard hours into a directory that has none, in every deployment. */
final class CalendarSeed implements ReadinessPart {

    private final List<CalendarYear> notices;
    private final CalendarCommands commands;
    private final ReferenceCopy reference;
    private volatile boolean done;

    CalendarSeed(List<CalendarYear> notices, CalendarCommands commands, ReferenceCopy reference) {
        this.notices = notices;
        this.commands = commands;
        this.reference = reference;
    }

    Mono<Void> seed() {
        return Flux.fromIterable(notices)
                .concatMap(commands::addYear)
                .then(commands.addHours(OfficeHours.standard()))
                .then(Mono.fromRunnable(() -> done = true));
    }

    @Override
    public String name() {
        return "calendar";
    }

    /** Ready when it has gone out on the reference topic and has come back: then no date need be provisional. */
    @Override
    public Mono<State> state() {
        return Mono.fromSupplier(() ->
                State.of(done && keys().allMatch(key -> reference.find(key).isPresent())));
    }

    private Stream<String> keys() {
        return Stream.concat(Stream.of("calendar:hours"), notices.stream().map(year -> "calendar:" + year.year()));
    }
}
