package io.districtoffice.document.incoming;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Order;
import io.districtoffice.document.circulation.model.Orders;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import java.util.concurrent.CompletionStage;

/** What a document that goes round says to one of its readers. */
final class CirculationOrders implements Orders {

    private static final Actor SYSTEM = Actor.system("document.orders");

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;

    CirculationOrders(AggregateStore<IncomingDocument, IncomingEvent> documents) {
        this.documents = documents;
    }

    @Override
    public CompletionStage<Order> of(String document, String record) {
        return documents
                .get(SYSTEM, document)
                .map(found -> order(found.state(), record))
                .toFuture();
    }

    private static Order order(IncomingDocument document, String record) {
        var round = document.circulation();
        var part = round == null ? null : round.of(record);
        if (part == null) {
            throw new IllegalStateException(document.id() + " has no reader " + record);
        }
        return new Order(
                document.id(),
                document.office(),
                document.registration().no(),
                document.registration().year(),
                document.title(),
                document.source().organ(),
                document.source().docNo(),
                document.isUrgent(),
                round.purpose(),
                round.paper(),
                round.opinionWanted(),
                part.place(),
                round.parts().size(),
                part.reader(),
                round.by(),
                round.readBy(),
                part.status() != CirculationRecord.Status.QUEUED,
                document.particulars().files());
    }
}
