package io.districtoffice.document.attachment;

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
@RequestMapping("/api/v1/document-attachments")
class DocumentAttachmentController {

    private final Attachments attachments;

    DocumentAttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping
    Mono<ResponseEntity<Attachment>> upload(ServerHttpRequest request, CommandId command, Actor by) {
        return attachments.upload(by, command, request);
    }
}
