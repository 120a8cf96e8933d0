package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The server's word that a report has arrived.
 *
 * @param no {@code <unit>-<yyyyMMdd>-<10 base32 of the id>}, unique without a counter (architecture.md §3.7)
 * @param at office time
 * @param unclaimedAt from when on the chief sees that nobody has claimed it; null for old reports
 */
public record Receipt(String no, Instant at, @Nullable Instant unclaimedAt) {

    private static final int DIGITS = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    static Receipt of(String unit, String id, Instant at, Instant unclaimedAt) {
        // the end of an id is its hash; its beginning is only the time
        String no = unit + "-" + DAY.format(at) + "-" + id.substring(Math.max(0, id.length() - DIGITS));
        return new Receipt(no, at, unclaimedAt);
    }
}
