package io.districtoffice.inforeport.bulletin;

import io.districtoffice.platform.web.Checks;

/** The reason that a step needs. */
final class Reasons {

    private static final int REASON = 500;

    private Reasons() {}

    static void check(String reason) {
        Checks.start()
                .text("reason", reason, 1, REASON)
                .unclassified("reason", reason)
                .orThrow();
    }
}
