package io.districtoffice.platform.decision;

import java.util.Map;

/**
 * Something that people hear of because of one event.
 *
 * @param to reader key of who hears it: {@code unit:…}, {@code unit:…:ROLE}, {@code office:…:ROLE}, {@code person:…}
 * @param what stable code, worded by the notification service's message bundle, e.g. {@code report.submitted}
 * @param facts short values for the wording (unit ids, receipt numbers); never a report's title or text, never an
 *     informant's name
 */
public record Notice(String to, String what, Map<String, String> facts) {
    public Notice {
        facts = Map.copyOf(facts);
    }
}
