package io.districtoffice.platform.attachment;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.HashMap;
import java.util.List;

/** Refusals of an upload (422), told of its one field. */
final class Refusals {

    private Refusals() {}

    static <T> T refuse(String code, Object... facts) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(facts[i].toString(), facts[i + 1]);
        }
        return Refused.invalid(code, List.of(new FieldError("file", code, named)), facts);
    }
}
