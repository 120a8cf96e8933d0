package io.districtoffice.notification.push.model;

import java.util.concurrent.CompletionStage;

/** Carries letters out of the system: mail now. A letter carried twice has the same id, by which it is known again. */
public interface Carrier {

    /**
     * @param id the same for the same letter
     * @param to address
     * @param subject one line
     * @param text sentences; never a report's title or body
     */
    record Letter(String id, String to, String subject, String text) {}

    enum Outcome {
        SENT,
        /** Not now; the same letter may be tried again. */
        FAILED,
        /** This address takes no letters. */
        REFUSED
    }

    /** Whether this office has such a carrier. */
    boolean available();

    /** Never fails, and ends within ten seconds. */
    CompletionStage<Outcome> carry(Letter letter);
}
