package io.districtoffice.document.print;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.layout.model.OfficialLayout;
import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Paper;
import io.districtoffice.document.outgoing.model.Papering;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.web.Replies;
import io.districtoffice.printing.Places;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A document by GB/T 9704-2012, as a draft for its office, and as it went out for its recipients. */
@RestController
class PaperController {

    private static final Actor SYSTEM = Actor.system("document.print");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final AggregateStore<Dispatch, DispatchEvent> dispatches;
    private final Papering papering;
    private final OfficialLayout layout;
    private final Places places;

    PaperController(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            AggregateStore<Dispatch, DispatchEvent> dispatches,
            Papering papering,
            OfficialLayout layout,
            Places places) {
        this.documents = documents;
        this.dispatches = dispatches;
        this.papering = papering;
        this.layout = layout;
        this.places = places;
    }

    @GetMapping("/api/v1/outgoing-documents/{id}/pdf")
    Mono<ResponseEntity<byte[]>> pdf(@PathVariable String id, Actor by) {
        return printed(documents.get(by, id).map(found -> papering.of(found.state())), layout::pdf, PDF);
    }

    @GetMapping("/api/v1/outgoing-documents/{id}/docx")
    Mono<ResponseEntity<byte[]>> docx(@PathVariable String id, Actor by) {
        return printed(documents.get(by, id).map(found -> papering.of(found.state())), layout::docx, WORD);
    }

    @GetMapping("/api/v1/dispatches/{id}/pdf")
    Mono<ResponseEntity<byte[]>> dispatched(@PathVariable String id, Actor by) {
        var paper = dispatches
                .get(by, id)
                .flatMap(found -> documents.get(SYSTEM, found.state().document()))
                .map(found -> papering.of(found.state()));
        return printed(paper, layout::pdf, PDF);
    }

    private record Kind(String ending, MediaType type, boolean inline) {}

    private static final Kind PDF = new Kind(".pdf", MediaType.APPLICATION_PDF, true);
    private static final Kind WORD = new Kind(".docx", DOCX, false);

    private Mono<ResponseEntity<byte[]>> printed(Mono<Paper> asked, Function<OfficialPaper, byte[]> set, Kind kind) {
        return asked.flatMap(paper -> {
            var words = PaperWords.of(paper);
            return places.aside(() -> set.apply(words)).map(bytes -> Replies.file(kind.type(), disposition(paper, kind))
                    .body(bytes));
        });
    }

    private static ContentDisposition disposition(Paper paper, Kind kind) {
        String number = paper.docNo() == null ? "" : paper.docNo() + " ";
        return (kind.inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(number + paper.title() + kind.ending(), StandardCharsets.UTF_8)
                .build();
    }
}
