package io.districtoffice.directory.calendar;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.platform.web.Replies;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The notices of the years and the office hours. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {

    /** The years that are reckoned with. */
    private static final Pattern YEAR = Pattern.compile("2[01][0-9]{2}");

    private final CalendarCommands commands;
    private final CalendarQueries queries;

    CalendarController(CalendarCommands commands, CalendarQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/{year}")
    Mono<ResponseEntity<CalendarView.Year>> year(@PathVariable String year) {
        return queries.year(number(year)).map(found -> Replies.ok(found, CalendarView.Year::of));
    }

    @GetMapping("/{year}/history")
    Mono<Listed<HistoryEntry>> historyOfYear(@PathVariable String year) {
        return queries.historyOf(number(year)).map(entries -> new Listed<>(entries, null, null));
    }

    @PostMapping("/{year}/import")
    Mono<ResponseEntity<CalendarView.Year>> importYear(
            @PathVariable String year,
            @RequestBody CalendarRequest.Import request,
            CommandId command,
            IfMatch match,
            Actor by) {
        int number = number(year);
        return commands.importYear(by, command, match, number, request.papers(), request.checked(number))
                .map(stored ->
                        Replies.created(URI.create("/api/v1/calendar/" + number), stored, CalendarView.Year::of));
    }

    @GetMapping("/hours")
    Mono<ResponseEntity<CalendarView.Hours>> hours() {
        return queries.hours().map(found -> Replies.ok(found, CalendarView.Hours::of));
    }

    @GetMapping("/hours/history")
    Mono<Listed<HistoryEntry>> historyOfHours() {
        return queries.historyOfHours().map(entries -> new Listed<>(entries, null, null));
    }

    @PostMapping("/hours/set")
    Mono<ResponseEntity<CalendarView.Hours>> setHours(
            @RequestBody CalendarRequest.Hours request, CommandId command, IfMatch match, Actor by) {
        return commands.setHours(by, command, match, request.checked())
                .map(stored -> Replies.ok(stored, CalendarView.Hours::of));
    }

    private static int number(String year) {
        if (!YEAR.matcher(year).matches()) {
            throw Problem.of(404, "calendar-year-unknown", "year", year);
        }
        return Integer.parseInt(year);
    }
}
