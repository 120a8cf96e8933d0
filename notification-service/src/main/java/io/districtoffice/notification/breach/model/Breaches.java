package io.districtoffice.notification.breach.model;

import java.util.concurrent.CompletionStage;

/** Records breaches. */
public interface Breaches {

    /** @param id the same for the same date, 26 characters: however often it is recorded, it is told once */
    CompletionStage<Void> record(String id, Breach breach);
}
