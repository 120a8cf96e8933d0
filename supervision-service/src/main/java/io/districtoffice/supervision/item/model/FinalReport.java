package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.FileRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter, one report, signed by the head of the lead unit (R77).
 *
 * @param result of a proposal of the people's congress or the consultative conference only (U18)
 * @param late after the due date; taken all the same, and shown
 */
public record FinalReport(
        String summary, @Nullable Result result, List<FileRef> attachments, boolean late, Person by, Instant at) {

    /** 已解决或基本解决, 正在解决或列入计划, 条件所限, 留作参考. */
    public enum Result {
        A,
        B,
        C,
        D
    }

    public FinalReport {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
