package io.districtoffice.document.seal;

import io.districtoffice.platform.web.Checks;

/** What callers send. */
final class SealUseRequest {
    private SealUseRequest() {}

    record Application(String seal, String material, int copies) {
        Application check() {
            Checks.start()
                    .text("seal", seal, 1, 100)
                    .text("material", material, 1, 300)
                    .number("copies", copies, 1, 100_000)
                    .unclassified("seal", seal)
                    .unclassified("material", material)
                    .orThrow();
            return this;
        }
    }

    record Why(String reason) {
        String check() {
            Checks.start()
                    .text("reason", reason, 1, 2_000)
                    .unclassified("reason", reason)
                    .orThrow();
            return reason;
        }
    }
}
