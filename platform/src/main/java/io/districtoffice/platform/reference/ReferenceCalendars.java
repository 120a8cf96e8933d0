package io.districtoffice.platform.reference;

import io.districtoffice.platform.calendar.CalendarYear;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.events.ReferenceCopy;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/** Made anew from the keys {@code calendar:…} of the copy whenever one of them has changed. */
final class ReferenceCalendars implements Calendars, SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ReferenceCalendars.class);
    private static final String KEYS = "calendar:";

    private final ReferenceCopy reference;
    private final Sinks.Many<WorkCalendar> changes = Sinks.many().multicast().directBestEffort();
    private final Disposable.Composite running = Disposables.composite();
    private volatile WorkCalendar now = WorkCalendar.of(List.of(), OfficeHours.standard());

    ReferenceCalendars(ReferenceCopy reference) {
        this.reference = reference;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // the changes are watched before all is read, so that none falls in between
        var keys = Flux.merge(reference.changes(), Flux.just(KEYS)).filter(key -> key.startsWith(KEYS));
        running.add(keys.doOnNext(key -> read())
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(5))
                        .doBeforeRetry(retry -> log.warn("Reading the calendar again", retry.failure())))
                .subscribe());
    }

    /** One at a time: what was read last is shown last. */
    private synchronized void read() {
        var years = new ArrayList<CalendarYear>();
        var hours = OfficeHours.standard();
        for (JsonNode entry : reference.all(KEYS)) {
            try {
                if (CalendarEntry.isYear(entry)) {
                    years.add(CalendarEntry.year(entry));
                } else {
                    hours = CalendarEntry.hours(entry);
                }
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                log.error("An entry of the calendar is left out: {}", unreadable.getMessage());
            }
        }
        var read = WorkCalendar.of(years, hours);
        if (read.version() != now.version()) {
            now = read;
            changes.tryEmitNext(read);
        }
    }

    @Override
    public WorkCalendar now() {
        return now;
    }

    @Override
    public Flux<WorkCalendar> changes() {
        return changes.asFlux().onBackpressureLatest();
    }

    @Override
    public void destroy() {
        running.dispose();
    }
}
