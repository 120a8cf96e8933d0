package io.districtoffice.document.circulation.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes round, and to which one of its readers.
 *
 * @param document id of the incoming document
 * @param office district office that has it go round
 * @param no its number in the register of the year
 * @param purpose why it goes round; never empty
 * @param paper whether the paper itself does: then it comes back to the clerk before the next reader gets it
 * @param opinionWanted whether a reader is done only with an opinion
 * @param place from 1
 * @param readers how many there are
 * @param sender who has it go round
 * @param readBy a date for all of them; null for the usual days of each
 * @param atOnce whether this reader's turn has come
 * @param files scans and annexes that go round
 */
public record Order(
        String document,
        String office,
        long no,
        int year,
        String title,
        String sourceOrg,
        String sourceDocNo,
        boolean urgent,
        String purpose,
        boolean paper,
        boolean opinionWanted,
        int place,
        int readers,
        Reader reader,
        Person sender,
        @Nullable Instant readBy,
        boolean atOnce,
        List<FileRef> files) {
    public Order {
        files = files == null ? List.of() : List.copyOf(files);
    }
}
