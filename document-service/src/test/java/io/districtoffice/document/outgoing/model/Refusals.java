package io.districtoffice.document.outgoing.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.platform.decision.Refused;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a step is refused with. */
public final class Refusals {
    private Refusals() {}

    public static Refused of(ThrowingCallable step) {
        Refused refused = catchThrowableOfType(Refused.class, step);
        if (refused == null) {
            throw new AssertionError("it was not refused");
        }
        return refused;
    }

    public static String code(ThrowingCallable step) {
        return of(step).code();
    }

    /** {@code field: code} of each. */
    public static List<String> errors(ThrowingCallable step) {
        return of(step).errors().stream()
                .map(error -> error.field() + ": " + error.code())
                .toList();
    }
}
