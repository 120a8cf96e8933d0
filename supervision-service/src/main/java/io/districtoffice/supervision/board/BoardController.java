package io.districtoffice.supervision.board;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.supervision.limit.model.Moments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/supervision-board")
class BoardController {

    private final BoardQueries queries;
    private final People people;
    private final Moments moments;

    BoardController(BoardQueries queries, People people, Moments moments) {
        this.queries = queries;
        this.people = people;
        this.moments = moments;
    }

    @GetMapping
    Mono<BoardView> board(Actor by) {
        var now = moments.now().at();
        return queries.board(by, now).map(counted -> BoardView.of(counted, by, people, now));
    }

    @GetMapping("/check")
    Mono<CheckView> check(Actor by) {
        return queries.check(by, moments.now().at());
    }
}
