package io.districtoffice.supervision.board;

import io.districtoffice.supervision.board.model.Tally.Lights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What counting everything anew has found.
 *
 * @param items how many were counted
 * @param differences the first of them
 */
record CheckView(Instant at, int items, boolean equal, List<Difference> differences) {

    record Difference(String bucket, String light, int board, int counted) {}

    static CheckView of(Instant at, BoardQueries.Recount recount, Map<String, Lights> board, int most) {
        var differences = new ArrayList<Difference>();
        var keys = new TreeSet<>(board.keySet());
        keys.addAll(recount.keys());
        for (String key : keys) {
            var shown = named(board.getOrDefault(key, Lights.NONE));
            var counted = named(recount.lights(key));
            shown.forEach((light, number) -> {
                int other = counted.get(light);
                if (number != other) {
                    differences.add(new Difference(key, light, number, other));
                }
            });
        }
        return new CheckView(
                at,
                recount.items(),
                differences.isEmpty(),
                differences.stream().limit(most).toList());
    }

    private static Map<String, Integer> named(Lights lights) {
        var named = new LinkedHashMap<String, Integer>();
        named.put("GREEN", lights.green());
        named.put("YELLOW", lights.yellow());
        named.put("RED", lights.red());
        named.put("BLUE", lights.blue());
        named.put("SUSPENDED", lights.paused());
        return named;
    }
}
