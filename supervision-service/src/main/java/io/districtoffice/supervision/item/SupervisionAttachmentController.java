package io.districtoffice.supervision.item;

import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.CommandId;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/supervision-attachments")
class SupervisionAttachmentController {

    private final Attachments attachments;

    SupervisionAttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping
    Mono<ResponseEntity<Attachment>> upload(ServerHttpRequest request, CommandId command, Actor by) {
        return attachments.upload(by, command, request);
    }
}
