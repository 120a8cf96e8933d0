package io.districtoffice.notification.worklist;

import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.notification.worklist.model.OpenWork;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the caller should do. A page counts subjects; one may wait for two things from the same caller. */
@RestController
class WorklistController {

    private static final Set<String> UNIT_ROLES = Set.of("UNIT_CLERK", "UNIT_HEAD");

    private final MongoWorklist worklist;
    private final Wording wording;

    WorklistController(MongoWorklist worklist, Wording wording) {
        this.worklist = worklist;
        this.wording = wording;
    }

    @GetMapping("/api/v1/worklist")
    Mono<Listed<WorklistItem>> list(
            Actor by,
            PageRequest request,
            QueryParameters parameters,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        parameters.only();
        var keys = keys(by);
        var language = Language.of(accepted);
        var page = worklist.page(keys, request)
                .map(found -> new Page<>(
                        found.items().stream()
                                .flatMap(work -> items(work, keys, language))
                                .toList(),
                        found.next()));
        return parameters.flag("count") ? page.zipWith(worklist.count(keys), Replies::page) : page.map(Replies::page);
    }

    /** A unit's system sees what the people of its unit should do. */
    private static Set<String> keys(Actor by) {
        var keys = new TreeSet<>(by.readerKeys());
        if (by.isClient() && by.unit() != null) {
            UNIT_ROLES.forEach(role -> keys.add("unit:" + by.unit() + ":" + role));
        }
        return keys;
    }

    private Stream<WorklistItem> items(OpenWork work, Set<String> keys, Locale language) {
        return work.tasks().stream()
                .filter(task -> keys.contains(task.to()))
                .map(task -> WorklistItem.of(work, task, wording.text(task.what(), Map.of(), language)));
    }
}
