package io.districtoffice.platform.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open work that an aggregate waits for; the whole list travels with each event. The worklist is these tasks.
 *
 * @param to reader key of who should act: {@code unit:…:ROLE}, {@code unit:…}, {@code office:…:ROLE} or {@code person:…}
 * @param what stable code, worded by the notification service's message bundle, e.g. {@code report.claim}
 * @param due UTC instant or null when there is no date
 */
public record Task(String to, String what, @Nullable Instant due) {}
