package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.InboxQueries.Shown;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.NotificationView;
import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    private final InboxQueries queries;
    private final Kinds kinds;
    private final Wording wording;
    private final OfficeTime time;

    InboxController(MongoInbox inbox, InboxQueries queries, Kinds kinds, Wording wording, OfficeTime time) {
        this.inbox = inbox;
        this.queries = queries;
        this.kinds = kinds;
        this.wording = wording;
        this.time = time;
    }

    @GetMapping
    Mono<Listed<NotificationView>> list(
            Actor by,
            PageRequest request,
            QueryParameters parameters,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        parameters.only("unread", "what", "unacknowledged", "subject", "folded");
        var filter = filter(by, parameters);
        var language = Language.of(accepted);
        var found = parameters.flag("folded") ? queries.folded(filter, request) : queries.page(filter, request);
        var page = found.map(items -> items.map(shown -> view(shown, language)));
        return parameters.flag("count") ? page.zipWith(queries.count(filter), Replies::page) : page.map(Replies::page);
    }

    private InboxFilter filter(Actor by, QueryParameters parameters) {
        boolean unacknowledged = parameters.flag("unacknowledged");
        return new InboxFilter(
                by.id(),
                parameters.flag("unread"),
                wanted(parameters.text("what"), unacknowledged),
                unacknowledged,
                parameters.text("subject"));
    }

    /** Only what is to be confirmed can be unconfirmed. */
    private @Nullable Set<String> wanted(@Nullable String what, boolean unacknowledged) {
        if (what == null) {
            return unacknowledged ? kinds.acknowledge() : null;
        }
        return unacknowledged && !kinds.mustAcknowledge(what) ? Set.of() : Set.of(what);
    }

    private NotificationView view(Shown shown, Locale language) {
        var view = NotificationView.of(shown.entry(), kinds, wording, language);
        return shown.count() == null ? view : view.standingFor(shown.count());
    }

    /** Reading is not undone and not fought over, so it asks for no {@code If-Match}. */
    @PostMapping("/{id}/read")
    Mono<ResponseEntity<NotificationView>> read(
            @PathVariable String id,
            Actor by,
            CommandId command,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        return change(id, by, command, accepted, entry -> entry.read(time.now()));
    }

    /** Nor is confirming. */
    @PostMapping("/{id}/acknowledge")
    Mono<ResponseEntity<NotificationView>> acknowledge(
            @PathVariable String id,
            Actor by,
            CommandId command,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        return change(id, by, command, accepted, entry -> entry.acknowledge(kinds, time.now()));
    }

    private Mono<ResponseEntity<NotificationView>> change(
            String id, Actor by, CommandId command, String accepted, UnaryOperator<Entry> act) {
        return inbox.change(by.id(), id, command, act).map(marked -> {
            var answer = marked.replayed()
                    ? ResponseEntity.ok().header("Idempotency-Replayed", "true")
                    : ResponseEntity.ok();
            return answer.body(view(new Shown(marked.entry(), null), Language.of(accepted)));
        });
    }
}
