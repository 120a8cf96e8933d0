package io.districtoffice.platform.events;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.DeadLetters.DeadLetter;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For SYSTEM_ADMIN (permissions): what failed and why, never its content. */
@RestController
@RequestMapping("/api/v1/dead-letters")
final class DeadLettersController {

    private final DeadLetters letters;

    DeadLettersController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    Mono<Listed<DeadLetter>> list(PageRequest page, QueryParameters parameters) {
        parameters.only("service");
        return letters.page(page).map(Replies::page);
    }

    @PostMapping("/{id}/replay")
    Mono<DeadLetter> replay(@PathVariable String id, Actor by, CommandId command) {
        return letters.replay(id, by, command);
    }
}
