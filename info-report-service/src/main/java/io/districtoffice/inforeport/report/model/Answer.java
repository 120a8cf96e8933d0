package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.List;

/** What the unit says to a question of the desk. */
public record Answer(String text, List<AttachmentRef> attachments, Instant at) {
    public Answer {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
