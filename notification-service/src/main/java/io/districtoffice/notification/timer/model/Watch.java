package io.districtoffice.notification.timer.model;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Whether what a reminder said still holds. */
public interface Watch {

    /** False when the deadline is done, void or paused, or is due at another time by now. */
    CompletionStage<Boolean> isStanding(String deadline, Instant due);
}
