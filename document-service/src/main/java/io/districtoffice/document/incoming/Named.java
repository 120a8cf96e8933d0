package io.districtoffice.document.incoming;

import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units and readers as they are named in requests. */
final class Named {

    private Named() {}

    /** Units by the field in which they were given. */
    static Map<String, String> units(@Nullable String lead, @Nullable List<String> others) {
        var units = new LinkedHashMap<String, String>();
        if (lead != null && !lead.isBlank()) {
            units.put("leadUnitId", lead);
        }
        var all = IncomingRequests.orEmpty(others);
        for (int i = 0; i < all.size(); i++) {
            units.put("coUnitIds[" + i + "]", all.get(i));
        }
        return units;
    }

    /** Refuses (422) each that means nobody. */
    static List<Reader> readers(People people, List<String> keys) {
        var readers = new ArrayList<Reader>();
        var faults = new ArrayList<FieldError>();
        for (int i = 0; i < keys.size(); i++) {
            Reader reader = reader(people, keys.get(i));
            if (reader == null) {
                faults.add(new FieldError("readers[" + i + "]", "incoming.no-such-reader"));
            } else {
                readers.add(reader);
            }
        }
        return faults.isEmpty() ? readers : Refused.invalid(faults);
    }

    private static @Nullable Reader reader(People people, String key) {
        if (key.startsWith(Reader.PERSON)) {
            Person person = people.person(key.substring(Reader.PERSON.length()));
            return person == null ? null : new Reader(key, person.name());
        }
        String unit = key.startsWith(Reader.UNIT) ? key.substring(Reader.UNIT.length()) : "";
        return people.isUnit(unit) ? new Reader(key, people.nameOf(unit)) : null;
    }
}
