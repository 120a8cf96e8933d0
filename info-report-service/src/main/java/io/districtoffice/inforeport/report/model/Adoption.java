package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.List;

/**
 * A published issue that the report stands in.
 *
 * @param publicationName as it was called then
 * @param no number of the issue in its year
 * @param at office time of the publication
 * @param readers reader keys that may see the adopted report: leaders who read the issue and the secretaries of their
 *     offices
 */
public record Adoption(
        String publication, String publicationName, String issue, int no, int year, Instant at, List<String> readers) {
    public Adoption {
        readers = readers == null ? List.of() : List.copyOf(readers);
    }
}
