package io.districtoffice.inforeport.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the unit wrote. It can be changed until it is approved in the unit; afterwards only supplements add to it. */
public record Content(
        InfoClass infoClass,
        InfoTone tone,
        Text text,
        Facts facts,
        List<String> topicTags,
        @Nullable String keyPointId,
        @Nullable String solicitationId,
        SecrecyLevel secrecy,
        List<AttachmentRef> attachments) {

    public Content {
        facts = facts == null ? Facts.NONE : facts;
        topicTags = topicTags == null ? List.of() : List.copyOf(topicTags);
        secrecy = secrecy == null ? SecrecyLevel.NONE : secrecy;
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    public Content with(List<AttachmentRef> files) {
        return new Content(infoClass, tone, text, facts, topicTags, keyPointId, solicitationId, secrecy, files);
    }
}
