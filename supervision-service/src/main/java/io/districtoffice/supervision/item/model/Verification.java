package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the supervisor made sure (R73). @param note what is still wanting, when it did not pass */
public record Verification(
        int round, boolean passed, List<Look> methods, @Nullable String note, Person by, Instant at) {
    public Verification {
        methods = methods == null ? List.of() : List.copyOf(methods);
    }

    /** One look at the matter, announced or not (U09). */
    public record Look(Method method, @Nullable String note, Instant at) {}

    /** SupMethod of rules.md §3.1. */
    public enum Method {
        SELF_CHECK,
        HEAR,
        INSPECT,
        FORUM,
        RECORDS,
        CLUE,
        TALK,
        ONLINE
    }
}
