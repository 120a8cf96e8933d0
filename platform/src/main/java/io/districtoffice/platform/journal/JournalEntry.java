package io.districtoffice.platform.journal;

import java.time.Instant;

/**
 * One entry of a block: an event as it was published, or an audited read or refusal.
 *
 * @param aggregate id of the aggregate; {@code audit} for audited reads and refusals
 * @param at system time of the commit
 * @param topic where it went; empty for audit
 * @param text the event's JSON as published
 * @param actor id of who acted (the topic never has it)
 * @param command what was done, e.g. {@code post submit}
 */
public record JournalEntry(
        String id,
        String aggregate,
        long seq,
        Instant at,
        String type,
        String topic,
        String key,
        String text,
        String actor,
        String command) {}
