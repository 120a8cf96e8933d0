package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Distortion;
import io.districtoffice.inforeport.report.model.RejectReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent with the desk's commands, and with the unit's answer. */
final class DeskRequest {

    private DeskRequest() {}

    record Reassignment(String editorId) {}

    record Edit(String title, String body) {}

    record Question(String text) {}

    record Answer(String text, @Nullable List<String> attachmentIds) {
        List<String> files() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    record Reason(String reason) {}

    record Merger(String survivorId, int sharePerMille) {}

    record Sharing(String office) {}

    record SendingBack(String reason, @Nullable Distortion distortion) {}

    /** @param distortion with {@code DISTORTED}, else absent */
    record Rejection(RejectReason reason, @Nullable String note, @Nullable Distortion distortion) {}
}
