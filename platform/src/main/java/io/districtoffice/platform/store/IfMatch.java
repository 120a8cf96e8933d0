package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Actor;
import java.util.Set;

/**
 * The caller's {@code If-Match}: the version a change is based on.
 *
 * @param versions the versions named; empty when the header is absent
 * @param any true for {@code *}
 * @param required false for machine clients on commands that only append, and for the system
 */
public record IfMatch(Set<Long> versions, boolean any, boolean required) {

    /** No condition: listeners and spreads, whose event decides. */
    public static final IfMatch NONE = new IfMatch(Set.of(), true, false);

    public IfMatch {
        versions = Set.copyOf(versions);
    }

    /** This version and no other, whatever the caller's header said. */
    public static IfMatch exactly(long version) {
        return new IfMatch(Set.of(version), false, true);
    }

    /** @return this with the header optional, for commands that only append */
    public IfMatch optional() {
        return new IfMatch(versions, any, false);
    }

    /** @return this with the header optional for a machine client: commands that only append (api.md, Common) */
    public IfMatch appending(Actor by) {
        return by.isClient() ? optional() : this;
    }

    /** Error: {@link PreconditionFailed} when the header is missing or names other versions than the current one. */
    public void check(long version) {
        if (any || (versions.isEmpty() && !required)) {
            return;
        }
        if (versions.isEmpty()) {
            throw new PreconditionFailed(PreconditionFailed.Reason.MISSING, version);
        }
        if (!versions.contains(version)) {
            throw new PreconditionFailed(PreconditionFailed.Reason.STALE, version);
        }
    }
}
