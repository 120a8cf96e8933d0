package io.districtoffice.inforeport.bulletin.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a step is refused with. */
final class Refusals {

    private Refusals() {}

    static Refused of(ThrowingCallable step) {
        Refused refused = catchThrowableOfType(Refused.class, step);
        if (refused == null) {
            throw new AssertionError("it was not refused");
        }
        return refused;
    }

    static String code(ThrowingCallable step) {
        return of(step).code();
    }

    /** {@code field: code} of each. */
    static List<String> errors(ThrowingCallable step) {
        return of(step).errors().stream().map(Refusals::line).toList();
    }

    private static String line(FieldError error) {
        return error.field() + ": " + error.code();
    }
}
