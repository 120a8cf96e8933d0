package io.districtoffice.notification.stream;

import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.notification.inbox.model.NotificationView;
import io.districtoffice.notification.inbox.model.Place;
import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.web.Problem;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
class StreamController {

    /** Clocks differ and writes take their time; the reader drops what it knows. */
    private static final Duration BEFORE = Duration.ofSeconds(60);

    private static final int REPLAYED_PAGES = 50;
    private static final String BEARER = "Bearer ";

    private final Hub hub;
    private final Kinds kinds;
    private final Wording wording;

    StreamController(Hub hub, Kinds kinds, Wording wording) {
        this.hub = hub;
        this.kinds = kinds;
        this.wording = wording;
    }

    @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> stream(
            Actor by,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String accepted) {
        var language = Language.of(accepted);
        var place = last == null ? null : place(last);
        var until = end(authorization);
        return Flux.defer(() -> {
            var stream =
                    new LiveStream(until, by.session(), entry -> NotificationView.of(entry, kinds, wording, language));
            hub.join(by.id(), stream);
            return Flux.concat(Flux.just(LiveStream.OPEN), place == null ? stream.frames() : replay(by, stream, place))
                    .takeUntilOther(stream.ended())
                    .doFinally(signal -> hub.leave(by.id(), stream));
        });
    }

    /** What the reader missed, then what comes in; the stream has joined before, so that nothing falls in between. */
    private Flux<ServerSentEvent<Object>> replay(Actor by, LiveStream stream, Place place) {
        var replayed = new HashSet<String>();
        return hub.pages(by.id(), place, REPLAYED_PAGES)
                .concatMap(
                        page -> page.isBeyond()
                                ? Flux.just(LiveStream.RESYNC)
                                : Flux.fromIterable(page.entries()).map(stream::frame),
                        1)
                .doOnNext(frame -> replayed.add(frame.id()))
                .concatWith(Flux.defer(() -> stream.frames().filter(frame -> !replayed.remove(frame.id()))));
    }

    private static Place place(String last) {
        return Place.parse(last)
                .map(known -> Place.from(known.arrived().minus(BEFORE)))
                .orElseThrow(() -> Problem.of(400, "last-event-id-malformed"));
    }

    /** The token has been verified on the way here; only its end is read. */
    private static Instant end(String authorization) {
        try {
            return SignedJWT.parse(authorization.substring(BEARER.length()).trim())
                    .getJWTClaimsSet()
                    .getExpirationTime()
                    .toInstant();
        } catch (ParseException e) {
            throw Problem.of(401, "token-refused");
        }
    }
}
