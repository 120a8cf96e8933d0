package io.districtoffice.platform.calendar;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a reckoning, for a person to follow it. Worded by {@code platform.reference.TermWording}.
 *
 * @param code stable, e.g. {@code holiday}
 * @param facts by name; dates and times in the zone of the office, ISO 8601
 */
public record Step(String code, Map<String, String> facts) {

    public Step {
        facts = Map.copyOf(facts);
    }

    /** Facts are name, value pairs. */
    static Step of(String code, Object... facts) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            map.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
        }
        return new Step(code, map);
    }
}
