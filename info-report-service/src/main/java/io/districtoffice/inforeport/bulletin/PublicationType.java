package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.inforeport.bulletin.model.PublicationKind;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A publication as the store keeps it, and what others hear of it. */
final class PublicationType implements AggregateType<Publication, PublicationEvent> {

    private record Facts(String office, String name, PublicationKind kind, Publication.Status status) {}

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Publication> stateClass() {
        return Publication.class;
    }

    @Override
    public Set<String> readers(Publication publication) {
        return Desk.keys(publication.office());
    }

    @Override
    public Instant sortTime(Publication publication) {
        return publication.foundedAt();
    }

    /** Who reads it stays with the office. */
    @Override
    public List<Message> messages(String id, Publication after, PublicationEvent event) {
        String what = what(event);
        var facts =
                new Facts(after.office(), after.terms().name(), after.terms().kind(), after.status());
        var notice = new Notice(
                Desk.key(after.office(), "EDITOR"),
                "publication." + what,
                Map.of("publication", after.terms().name()));
        return List.of(Message.to(BulletinTopics.PUBLIC, "inforeport.publication." + what + ".v1", facts, notice));
    }

    private static String what(PublicationEvent event) {
        if (event instanceof PublicationEvent.Founded) {
            return "founded";
        }
        return event instanceof PublicationEvent.Ended ? "ended" : "changed";
    }
}
