package io.districtoffice.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks lists to their end by their cursors. */
public final class Lists {

    private static final int MAX_PAGES = 1000;

    private Lists() {}

    public static List<String> all(Caller caller, String path, String field) {
        var values = new ArrayList<String>();
        String after = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            var answer = caller.get(path + (after.isEmpty() ? "" : "&after=" + after))
                    .expect(200);
            answer.json()
                    .path("items")
                    .forEach(item -> values.add(item.at("/" + field).asString("")));
            after = answer.json().path("next").asString("");
            if (after.isEmpty()) {
                return values;
            }
        }
        throw new AssertionError("a list without an end: " + path);
    }

    /** What the caller's inbox is about. */
    public static Set<String> subjects(Caller caller) {
        return new HashSet<>(subjectsWithRepeats(caller));
    }

    public static List<String> subjectsWithRepeats(Caller caller) {
        return all(caller, "/api/v1/notifications?what=report.submitted&limit=200", "subject/id");
    }
}
