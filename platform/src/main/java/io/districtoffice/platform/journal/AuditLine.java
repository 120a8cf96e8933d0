package io.districtoffice.platform.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit chain as an auditor sees it: who did what to what, and when; never what was written.
 *
 * @param block number of its block in the chain
 * @param at system time of the commit
 * @param recordedAt when its block joined the chain
 * @param type type of the event, or {@code platform.audit.*} for a read or a refusal that is audited
 * @param subject id of the aggregate; null for a read or a refusal
 * @param facts of a read or a refusal, ids rather than names; else empty
 */
public record AuditLine(
        String id,
        long block,
        Instant at,
        Instant recordedAt,
        String type,
        String command,
        @Nullable String subject,
        HistoryEntry.By by,
        Map<String, String> facts) {}
