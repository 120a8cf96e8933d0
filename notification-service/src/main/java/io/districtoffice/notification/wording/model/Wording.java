package io.districtoffice.notification.wording.model;

import java.util.Locale;
import java.util.Map;

/** Says in one sentence what somebody hears of or has to do. */
public interface Wording {

    /**
     * @param what stable code, e.g. {@code report.submitted}; one without words of its own gets a general sentence
     * @param facts what the sentence may name
     * @param language one of {@link Language}
     */
    String text(String what, Map<String, String> facts, Locale language);

    /** Whom a reader key means, e.g. the head of a unit by its name. */
    String who(String readerKey, Locale language);
}
