package io.districtoffice.notification.worklist;

import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.notification.worklist.model.Light;
import io.districtoffice.notification.worklist.model.Work;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the caller should do. */
@RestController
class WorklistController {

    private final MongoWorklist worklist;
    private final Wording wording;
    private final OfficeTime time;
    private final Calendars calendars;

    WorklistController(MongoWorklist worklist, Wording wording, OfficeTime time, Calendars calendars) {
        this.worklist = worklist;
        this.wording = wording;
        this.time = time;
        this.calendars = calendars;
    }

    @GetMapping("/api/v1/worklist")
    Mono<Listed<WorkView>> list(
            Actor by,
            PageRequest request,
            QueryParameters parameters,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        parameters.only("subject", "role", "unit", "own");
        var filter = WorkFilter.of(by)
                .of(parameters.text("subject"))
                .as(parameters.text("role"))
                .in(parameters.text("unit"))
                .own(parameters.flag("own"));
        var now = time.now();
        var language = Language.of(accepted);
        var page = worklist.page(filter, now, request).map(found -> found.map(work -> view(work, now, language)));
        return parameters.flag("count")
                ? page.zipWith(worklist.count(filter, now), Replies::page)
                : page.map(Replies::page);
    }

    private WorkView view(Work work, Instant now, Locale language) {
        var light = work.due() == null ? null : Light.of(work.since(), work.due(), now, calendars.now());
        return WorkView.of(work, wording.text(work.what(), Map.of(), language), light);
    }
}
