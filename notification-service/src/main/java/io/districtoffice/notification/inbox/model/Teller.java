package io.districtoffice.notification.inbox.model;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells people. */
public interface Teller {

    /**
     * Writes an entry into the inbox of everybody who is meant, which makes it live on their streams, and offers it to the
     * outlets. Bears repetition: what is there stays as it is.
     */
    CompletionStage<Void> tell(List<News> news);
}
