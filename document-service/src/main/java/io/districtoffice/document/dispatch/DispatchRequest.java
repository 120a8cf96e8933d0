package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Trouble;
import io.districtoffice.platform.web.Checks;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class DispatchRequest {
    private static final int TEXT = 2_000;
    private static final int NAME = 100;

    private DispatchRequest() {}

    /** @param name who signed, where it is not the caller; needed for a recipient outside */
    record SignFor(@Nullable String name) {
        @Nullable
        String check() {
            Checks.start()
                    .text("name", name, 0, NAME)
                    .unclassified("name", name)
                    .orThrow();
            return name == null || name.isBlank() ? null : name;
        }
    }

    record Why(String reason) {
        String check() {
            return text("reason", reason);
        }
    }

    record Return(Trouble.Cause cause, String reason) {
        Return check() {
            text("reason", reason);
            return this;
        }
    }

    private static String text(String field, String value) {
        Checks.start().text(field, value, 1, TEXT).unclassified(field, value).orThrow();
        return value;
    }
}
