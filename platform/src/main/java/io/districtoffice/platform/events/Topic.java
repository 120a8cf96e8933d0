package io.districtoffice.platform.events;

import java.time.Duration;

/**
 * A topic as this system creates it; partitions and replication come from the configuration.
 *
 * @param retention how long records are kept; for a compacted topic, how long a removed key stays visible
 * @param largeRecords whether a record may be twice as large as an event may be
 */
public record Topic(String name, boolean compacted, Duration retention, boolean largeRecords) {

    /** The compacted copy of units, people, clients, calendars and revoked sessions. */
    public static final String REFERENCE = "office.directory.reference";

    /** Events of one service, kept 90 days. */
    public static Topic events(String name) {
        return new Topic(name, false, Duration.ofDays(90), false);
    }

    /** The newest record of each key, kept for ever. */
    public static Topic compacted(String name) {
        return new Topic(name, true, Duration.ofDays(7), false);
    }

    /** What a service could not handle, kept 180 days. */
    static Topic deadLetters(String service) {
        return new Topic("office." + service + ".dead-letters", false, Duration.ofDays(180), true);
    }

    /** What is to be handled again by one service, kept 7 days. */
    static Topic replay(String service) {
        return new Topic("office." + service + ".replay", false, Duration.ofDays(7), true);
    }
}
