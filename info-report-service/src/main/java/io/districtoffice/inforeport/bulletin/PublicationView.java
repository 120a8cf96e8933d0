package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Numbering;
import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationKind;
import io.districtoffice.inforeport.bulletin.model.Reader;
import io.districtoffice.inforeport.bulletin.model.Reason;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.platform.store.Stored;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication as its office sees it.
 *
 * @param readers entries of the list
 * @param readBy whom they mean now; not in lists
 */
record PublicationView(
        String id,
        long version,
        Publication.Status status,
        Named office,
        String name,
        PublicationKind kind,
        @Nullable String period,
        @Nullable LocalTime issueCutoff,
        @Nullable LocalTime readyBy,
        List<String> readers,
        @Nullable List<Named> readBy,
        List<String> mainTo,
        List<String> cc,
        @Nullable Integer copies,
        Secrecy secrecy,
        String masthead,
        @Nullable Numbering numbering,
        Instant foundedAt,
        @Nullable Reason ended) {

    record Secrecy(SecrecyLevel level) {}

    static PublicationView whole(Stored<Publication> stored, BulletinDirectory directory) {
        var readers = directory.readership(stored.state().terms().readers()).readers();
        return of(
                stored, directory, readers.stream().map(PublicationView::named).toList());
    }

    static PublicationView listed(Stored<Publication> stored, BulletinDirectory directory) {
        return of(stored, directory, null);
    }

    private static Named named(Reader reader) {
        return new Named(reader.key(), reader.name());
    }

    private static PublicationView of(
            Stored<Publication> stored, BulletinDirectory directory, @Nullable List<Named> readBy) {
        var publication = stored.state();
        var terms = publication.terms();
        return new PublicationView(
                publication.id(),
                stored.version(),
                publication.status(),
                new Named(publication.office(), directory.nameOf(publication.office())),
                terms.name(),
                terms.kind(),
                terms.period(),
                terms.issueCutoff(),
                terms.readyBy(),
                terms.readers(),
                readBy,
                terms.mainTo(),
                terms.cc(),
                terms.copies(),
                new Secrecy(terms.secrecy()),
                terms.masthead(),
                terms.numbering(),
                publication.foundedAt(),
                publication.ended());
    }
}
