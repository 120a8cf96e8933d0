package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the paper says of itself.
 *
 * @param docDate 成文日期 as printed
 * @param copyNos 份号, six digits each
 * @param sourceUnit id of the sender when it is a unit of this district, which then hears what becomes of it
 * @param replyWanted the sender asks for an answer (R21)
 * @param files scans and annexes
 */
public record Particulars(
        @Nullable Genre genre,
        Urgency urgency,
        @Nullable LocalDate docDate,
        List<String> copyNos,
        @Nullable String sourceUnit,
        SecrecyLevel secrecy,
        boolean replyWanted,
        List<FileRef> files) {

    public static final Particulars NONE =
            new Particulars(null, Urgency.NONE, null, List.of(), null, SecrecyLevel.NONE, false, List.of());

    public Particulars {
        copyNos = copyNos == null ? List.of() : List.copyOf(copyNos);
        files = files == null ? List.of() : List.copyOf(files);
    }
}
