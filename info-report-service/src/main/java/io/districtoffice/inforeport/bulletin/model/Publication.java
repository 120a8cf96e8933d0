package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A publication of a district office (rules.md F).
 *
 * @param ended why it ended
 */
public record Publication(
        String id, String office, Status status, Terms terms, Instant foundedAt, @Nullable Reason ended) {

    public enum Status {
        ACTIVE,
        ENDED
    }

    static final int ENTRIES = 50;
    private static final String ENTRY =
            "(person|unit):[A-Za-z0-9._-]{1,64}|office:[A-Za-z0-9._-]{1,64}:[A-Z_]{1,30}" + "|role:[A-Z_]{1,30}";

    /** @param readership whom the entries of the terms mean now */
    public static Decision<Publication, PublicationEvent> found(
            String id, Actor by, Instant at, Terms terms, Readership readership) {
        String office = by.office();
        if (office == null || !by.hasRole("CHIEF_EDITOR")) {
            return Refused.forbidden("publication.only-the-chief");
        }
        check(terms, readership);
        return Decision.of(
                new Publication(id, office, Status.ACTIVE, terms, at, null), new PublicationEvent.Founded(at));
    }

    /** The terms as a whole; issues on their way keep what they were made by. */
    public Decision<Publication, PublicationEvent> change(Actor by, Instant at, Terms next, Readership readership) {
        return switch (status) {
            case ACTIVE -> {
                requireChief(by);
                check(next, readership);
                yield Decision.of(
                        new Publication(id, office, status, next, foundedAt, null), new PublicationEvent.Changed(at));
            }
            case ENDED -> refused();
        };
    }

    /** No new issue is planned; those on their way may still come out. */
    public Decision<Publication, PublicationEvent> end(Actor by, Instant at, String reason) {
        return switch (status) {
            case ACTIVE -> {
                requireChief(by);
                yield Decision.of(
                        new Publication(
                                id, office, Status.ENDED, terms, foundedAt, new Reason(reason, Person.of(by), at)),
                        new PublicationEvent.Ended(at));
            }
            case ENDED -> refused();
        };
    }

    private void requireChief(Actor by) {
        if (!office.equals(by.office()) || !by.hasRole("CHIEF_EDITOR")) {
            Refused.forbidden("publication.only-the-chief");
        }
    }

    private <T> T refused() {
        return Refused.because("publication.ended", "name", terms.name());
    }

    private static void check(Terms terms, Readership readership) {
        if (terms.secrecy().compareTo(SecrecyLevel.INTERNAL) > 0) {
            Refused.invalid("classified", List.of(new FieldError("secrecy.level", "classified")), "rule", "R46");
        }
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < terms.readers().size(); i++) {
            String entry = terms.readers().get(i);
            if (!entry.matches(ENTRY)) {
                wrong.add(new FieldError("readers[" + i + "]", "publication.no-such-entry"));
            } else if (readership.nobody().contains(entry)) {
                wrong.add(new FieldError("readers[" + i + "]", "publication.nobody-meant", Map.of("entry", entry)));
            }
        }
        if (terms.readers().isEmpty() || terms.readers().size() > ENTRIES) {
            wrong.add(new FieldError(
                    "readers",
                    "list-size",
                    Map.of("min", 1, "max", ENTRIES, "size", terms.readers().size())));
        }
        if (readership.tooMany()) {
            wrong.add(new FieldError("readers", "publication.too-many-readers", Map.of("limit", Readership.READERS)));
        }
        if (readership.tooManyLeaders()) {
            wrong.add(new FieldError("readers", "publication.too-many-leaders", Map.of("limit", Readership.LEADERS)));
        }
        if (!wrong.isEmpty()) {
            Refused.invalid(wrong);
        }
    }
}
