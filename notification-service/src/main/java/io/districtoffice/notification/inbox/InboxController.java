package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.NotificationView;
import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

    private final MongoInbox inbox;
    private final Wording wording;
    private final OfficeTime time;

    InboxController(MongoInbox inbox, Wording wording, OfficeTime time) {
        this.inbox = inbox;
        this.wording = wording;
        this.time = time;
    }

    @GetMapping
    Mono<Listed<NotificationView>> list(
            Actor by,
            PageRequest request,
            QueryParameters parameters,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        parameters.only("unread", "what");
        var filter = new InboxFilter(by.id(), parameters.flag("unread"), parameters.text("what"));
        var language = Language.of(accepted);
        var page = inbox.page(filter, request).map(found -> found.map(e -> NotificationView.of(e, wording, language)));
        return parameters.flag("count") ? page.zipWith(inbox.count(filter), Replies::page) : page.map(Replies::page);
    }

    /** Reading is not undone and not fought over, so it asks for no {@code If-Match}. */
    @PostMapping("/{id}/read")
    Mono<ResponseEntity<NotificationView>> read(
            @PathVariable String id,
            Actor by,
            CommandId command,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        return inbox.read(by.id(), id, command, time.now())
                .switchIfEmpty(Mono.error(() -> new NotInScope("notification", id)))
                .map(marked -> {
                    var answer = marked.replayed()
                            ? ResponseEntity.ok().header("Idempotency-Replayed", "true")
                            : ResponseEntity.ok();
                    return answer.body(NotificationView.of(marked.entry(), wording, Language.of(accepted)));
                });
    }
}
