package io.districtoffice.notification.channel;

import io.districtoffice.notification.channel.model.Channels;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The caller's own channels; nobody sees or sets another's. */
@RestController
@RequestMapping("/api/v1/channels")
class ChannelController {

    private final MongoChannels channels;
    private final ChannelProperties properties;

    ChannelController(MongoChannels channels, ChannelProperties properties) {
        this.channels = channels;
        this.properties = properties;
    }

    record ChannelsRequest(@Nullable String email, boolean mail, @Nullable String language) {}

    /** @param mailAvailable whether this office sends mail at all */
    record ChannelsView(@Nullable String email, boolean mail, String language, boolean mailAvailable) {}

    @GetMapping
    Mono<ResponseEntity<ChannelsView>> get(Actor by) {
        return channels.of(by.id()).map(this::answer);
    }

    @PutMapping
    Mono<ResponseEntity<ChannelsView>> set(Actor by, IfMatch match, @RequestBody ChannelsRequest wish) {
        return channels.change(by.id(), match, before -> before.set(wish.email(), wish.mail(), wish.language()))
                .map(this::answer);
    }

    private ResponseEntity<ChannelsView> answer(Channels now) {
        return ResponseEntity.ok()
                .eTag("\"" + now.version() + "\"")
                .body(new ChannelsView(now.email(), now.mail(), now.language(), properties.mailAvailable()));
    }
}
