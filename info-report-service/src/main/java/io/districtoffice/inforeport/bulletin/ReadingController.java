package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.IssueView.ReadingView;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.web.Listed;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who has read an issue. */
@RestController
@RequestMapping(IssueController.PATH + "/{id}")
class ReadingController {

    private final ReadingCommands commands;
    private final IssueQueries issues;
    private final Readings readings;

    ReadingController(ReadingCommands commands, IssueQueries issues, Readings readings) {
        this.commands = commands;
        this.issues = issues;
        this.readings = readings;
    }

    @PostMapping("/read")
    Mono<ResponseEntity<ReadingView>> read(@PathVariable String id, CommandId command, IfMatch match, Actor by) {
        return commands.read(by, id, command, match)
                .map(stored ->
                        ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(ReadingView.own(stored.state())));
    }

    /** At most sixty. */
    @GetMapping("/readings")
    Mono<Listed<ReadingView>> list(@PathVariable String id, Actor by) {
        return issues.ofDesk(by, id).then(readings.of(id)).map(all -> new Listed<>(views(all), null, null));
    }

    private static List<ReadingView> views(List<io.districtoffice.inforeport.bulletin.model.Reading> all) {
        return all.stream().map(ReadingView::ofDesk).toList();
    }
}
