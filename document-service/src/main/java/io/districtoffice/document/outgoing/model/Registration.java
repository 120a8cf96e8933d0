package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Its place in the register, fixed after the recheck (R15) with distribution list and print run.
 *
 * @param docNo as printed, e.g. {@code 西政办发〔2026〕12号}
 * @param copies print run
 * @param firstCopyNo six digits when its copies are numbered; the others follow
 * @param voided why the number is void; it is kept
 */
public record Registration(
        String code,
        int year,
        long no,
        String docNo,
        int copies,
        @Nullable String firstCopyNo,
        Person by,
        Instant at,
        @Nullable String voided) {
    public static final Pattern COPY_NO = Pattern.compile("^\\d{6}$");

    Registration voided(String reason) {
        return new Registration(code, year, no, docNo, copies, firstCopyNo, by, at, reason);
    }
}
