package io.districtoffice.document.circulation;

import io.districtoffice.platform.web.Checks;
import org.jspecify.annotations.Nullable;

/** What is sent with the commands on circulation records. */
final class CirculationRequest {

    private static final int TEXT = 2_000;
    private static final int REASON = 500;

    private CirculationRequest() {}

    record Opinion(String text) {
        Opinion check() {
            Checks.start()
                    .text("text", text, 1, TEXT)
                    .unclassified("text", text)
                    .orThrow();
            return this;
        }
    }

    /** @param opinion what the reader wrote on the paper */
    record Return(@Nullable String opinion) {
        Return check() {
            Checks.start()
                    .text("opinion", opinion, 0, TEXT)
                    .unclassified("opinion", opinion)
                    .orThrow();
            return this;
        }

        @Nullable
        String text() {
            return opinion == null || opinion.isBlank() ? null : opinion;
        }
    }

    record Reason(String reason) {
        Reason check() {
            Checks.start()
                    .text("reason", reason, 1, REASON)
                    .unclassified("reason", reason)
                    .orThrow();
            return this;
        }
    }
}
