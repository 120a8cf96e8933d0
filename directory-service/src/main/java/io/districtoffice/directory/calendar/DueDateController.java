package io.districtoffice.directory.calendar;

import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.web.Checks;
import io.districtoffice.platform.web.Language;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.platform.web.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reckons a date for whoever asks. */
@RestController
class DueDateController {

    private static final int LENGTH_OF_DATE = 10;

    private final Calendars calendars;

    DueDateController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/api/v1/calendar/due-date")
    Mono<CalendarView.DueDate> reckon(
            QueryParameters query,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        query.only("start", "amount", "unit");
        Instant start = required("start", start(query));
        long amount = required("amount", query.number("amount"));
        TermUnit unit = required("unit", query.oneOf("unit", TermUnit.class));
        Checks.start()
                .number("amount", amount, 1, unit.most())
                .unless(WorkCalendar.reckonsWith(start), "start", "time-not-reckoned")
                .orThrow();
        var due = calendars.now().after(start, (int) amount, unit);
        return Mono.just(CalendarView.DueDate.of(due, Language.of(accepted)));
    }

    /** A day without a time means its beginning: for days that is all the same. */
    private static @Nullable Instant start(QueryParameters query) {
        String text = query.text("start");
        if (text == null || text.length() != LENGTH_OF_DATE) {
            return query.instant("start");
        }
        LocalDate day = query.date("start");
        return day == null ? null : day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.of(400, "parameter-missing", "name", name).error(name, "parameter-missing", "name", name);
        }
        return value;
    }
}
