package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.Replies;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reports/{id}")
class InstructionController {

    private final InstructionCommands commands;
    private final Directory directory;
    private final OfficeTime time;

    InstructionController(InstructionCommands commands, Directory directory, OfficeTime time) {
        this.commands = commands;
        this.directory = directory;
        this.time = time;
    }

    @PostMapping("/instruct")
    Mono<ResponseEntity<ReportView>> instruct(
            @PathVariable String id,
            @RequestBody InstructionRequest request,
            CommandId command,
            IfMatch match,
            Actor by) {
        // it only adds: two leaders who write at once do not disturb each other
        return commands.instruct(by, id, command, match.optional(), request).map(ok(by));
    }

    @PostMapping("/confirm-instruction")
    Mono<ResponseEntity<ReportView>> confirm(
            @PathVariable String id,
            @RequestBody InstructionRequest.Confirmation request,
            CommandId command,
            IfMatch match,
            Actor by) {
        return commands.confirm(by, id, command, match, request).map(ok(by));
    }

    private Function<Stored<Report>, ResponseEntity<ReportView>> ok(Actor by) {
        return stored -> Replies.ok(stored, one -> ReportView.whole(one, by, directory, time.now()));
    }
}
