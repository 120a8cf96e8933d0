package io.districtoffice.notification.timer;

import io.districtoffice.notification.inbox.model.Outlet;
import io.districtoffice.notification.timer.model.Ladders;
import io.districtoffice.notification.timer.model.Onlookers;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.worklist.model.Light;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The dates of one aggregate, and why each is what it is. */
@RestController
@RequestMapping("/api/v1/deadlines")
class DeadlineController {

    private static final int REMINDERS = 100;

    private final MongoTimers timers;
    private final MongoReminders reminders;
    private final Explaining explaining;
    private final Ladders ladders;
    private final Calendars calendars;
    private final OfficeTime time;
    private final List<Outlet> outlets;

    DeadlineController(
            MongoTimers timers,
            MongoReminders reminders,
            Explaining explaining,
            Ladders ladders,
            Calendars calendars,
            OfficeTime time,
            ObjectProvider<Outlet> outlets) {
        this.timers = timers;
        this.reminders = reminders;
        this.explaining = explaining;
        this.ladders = ladders;
        this.calendars = calendars;
        this.time = time;
        this.outlets = outlets.orderedStream().toList();
    }

    /** Those of one aggregate that the caller may see: they are few, so they come on one page. */
    @GetMapping
    Mono<Listed<DeadlineView>> list(Actor by, QueryParameters parameters) {
        parameters.only("subject");
        String subject = parameters.text("subject");
        if (subject == null) {
            throw Problem.of(400, "subject-missing").error("subject", "field-missing");
        }
        return timers.of(subject)
                .map(found -> Replies.page(new Page<>(
                        found.stream()
                                .filter(timer -> maySee(by, timer))
                                .map(this::view)
                                .toList(),
                        null)));
    }

    @GetMapping("/{id}/explanation")
    Mono<ExplanationView> explanation(
            @PathVariable String id,
            Actor by,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        var language = Language.of(accepted);
        return timers.find(id)
                .filter(timer -> maySee(by, timer))
                .switchIfEmpty(Mono.error(() -> new NotInScope("deadline", id)))
                .flatMap(timer -> explained(timer, language));
    }

    private Mono<ExplanationView> explained(Timer timer, Locale language) {
        var calendar = calendars.now();
        return reminders.of(timer.id(), REMINDERS).flatMap(said -> fates(said)
                .map(fates -> new ExplanationView(
                        view(timer),
                        explaining.text(timer, calendar, language),
                        said.stream()
                                .map(one ->
                                        explaining.said(one, timer, fates.getOrDefault(one.id(), Map.of()), language))
                                .toList(),
                        explaining.next(timer, calendar, language))));
    }

    /** How each went out beyond the inbox: state → how many. */
    private Mono<Map<String, Map<String, Integer>>> fates(List<Reminder> said) {
        var sent = said.stream()
                .filter(one -> one.state() == Reminder.State.SENT)
                .map(Reminder::id)
                .toList();
        return Flux.fromIterable(outlets)
                .concatMap(outlet -> Mono.fromCompletionStage(() -> outlet.fates(sent)))
                .collect(HashMap::new, Map::putAll);
    }

    private boolean maySee(Actor by, Timer timer) {
        var deadline = timer.deadline();
        return Onlookers.admit(deadline, ladders.of(deadline.ladder()), by.readerKeys());
    }

    private DeadlineView view(Timer timer) {
        return DeadlineView.of(timer, light(timer));
    }

    private @Nullable Light light(Timer timer) {
        var deadline = timer.deadline();
        return timer.isRunning() ? Light.of(deadline.start(), deadline.due(), time.now(), calendars.now()) : null;
    }
}
