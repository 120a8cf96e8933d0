package io.districtoffice.notification.channel.model;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Where news go out to. */
public interface Addresses {

    /** Of these people, those who want mail. */
    CompletionStage<Map<String, Channels>> byMail(Collection<String> people);
}
