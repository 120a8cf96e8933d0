package io.districtoffice.notification.inbox.model;

/**
 * What something is about.
 *
 * @param id id of the aggregate
 * @param type the kind of aggregate as its events name it, e.g. {@code report}
 */
public record Subject(String id, String type) {

    /** From the type of an event, e.g. {@code inforeport.report.submitted.v1}. */
    public static Subject of(String id, String eventType) {
        String[] parts = eventType.split("\\.");
        return new Subject(id, parts.length < 2 ? eventType : parts[1]);
    }
}
