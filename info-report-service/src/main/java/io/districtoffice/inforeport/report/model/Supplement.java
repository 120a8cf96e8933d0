package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.List;

/** Something added after the report was submitted; numbered from 1. What was submitted is never changed. */
public record Supplement(int no, String text, List<AttachmentRef> attachments, Instant at) {
    public Supplement {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
