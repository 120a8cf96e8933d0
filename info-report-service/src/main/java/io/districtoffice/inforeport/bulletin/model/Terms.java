package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.report.model.SecrecyLevel;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office has settled about a publication.
 *
 * @param period how often it appears, in words
 * @param issueCutoff time of an issue's day until which reports come into it
 * @param readyBy time of an issue's day at which its readers want to have it (I42)
 * @param readers {@code person:<id>}, {@code unit:<id>}, {@code office:<office>:<ROLE>}, {@code role:<ROLE>}
 * @param secrecy the highest level a report in it may have
 * @param masthead name of the office as it stands on the page
 */
public record Terms(
        String name,
        PublicationKind kind,
        @Nullable String period,
        @Nullable LocalTime issueCutoff,
        @Nullable LocalTime readyBy,
        List<String> readers,
        List<String> mainTo,
        List<String> cc,
        @Nullable Integer copies,
        SecrecyLevel secrecy,
        String masthead,
        @Nullable Numbering numbering) {

    public Terms {
        readers = readers == null ? List.of() : List.copyOf(readers);
        mainTo = mainTo == null ? List.of() : List.copyOf(mainTo);
        cc = cc == null ? List.of() : List.copyOf(cc);
    }

    /** What its issues are called and may hold, as of now. */
    public Edition edition() {
        return new Edition(name, kind, secrecy, masthead, readers.stream().allMatch(Reader::isPerson));
    }
}
