package io.districtoffice.supervision.board;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.supervision.board.MongoBoard.Counted;
import io.districtoffice.supervision.board.model.Bucket.Dimension;
import io.districtoffice.supervision.board.model.Tally.Lights;
import io.districtoffice.supervision.limit.model.Light;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How the items of an office stand. Each number comes with the address of the list of exactly these items.
 *
 * @param at the moment whose lights are counted
 * @param suspended those whose clock stands still
 */
record BoardView(
        Instant at,
        Named office,
        List<LightView> lights,
        NumberView suspended,
        List<RowView> units,
        List<RowView> kinds,
        List<RowView> leaders) {

    private static final String ITEMS = "/api/v1/supervision-items?";

    record Named(String id, String name) {}

    record LightView(Light light, int count, String items) {}

    record NumberView(int count, String items) {}

    record RowView(String id, String name, List<LightView> lights) {}

    static BoardView of(List<Counted> counted, Actor by, People people, Instant now) {
        String office = by.office();
        var all = counted.stream()
                .filter(one -> one.bucket().by() == Dimension.ALL)
                .map(Counted::lights)
                .findFirst()
                .orElse(Lights.NONE);
        return new BoardView(
                now,
                new Named(office, people.nameOf(office)),
                lights(all, ""),
                new NumberView(all.paused(), ITEMS + "status=SUSPENDED"),
                rows(counted, Dimension.UNIT, "unit", people, office),
                rows(counted, Dimension.KIND, "kind", people, office),
                rows(counted, Dimension.LEADER, "leader", people, office));
    }

    private static List<RowView> rows(
            List<Counted> counted, Dimension by, String filter, People people, String office) {
        return counted.stream()
                .filter(one -> one.bucket().by() == by && !one.lights().isEmpty())
                .map(one -> {
                    String value = one.bucket().value();
                    return new RowView(
                            value, name(by, value, people, office), lights(one.lights(), "&" + filter + "=" + value));
                })
                .sorted(Comparator.comparing(RowView::id))
                .toList();
    }

    private static String name(Dimension by, String value, People people, String office) {
        return switch (by) {
            case UNIT -> people.nameOf(value);
            case LEADER -> {
                var leader = people.official(value, office);
                yield leader == null || leader.person().name() == null
                        ? value
                        : leader.person().name();
            }
            case ALL, KIND -> value;
        };
    }

    private static List<LightView> lights(Lights lights, String filter) {
        return List.of(
                light(Light.GREEN, lights.green(), filter),
                light(Light.YELLOW, lights.yellow(), filter),
                light(Light.RED, lights.red(), filter),
                light(Light.BLUE, lights.blue(), filter));
    }

    private static LightView light(Light light, int count, String filter) {
        return new LightView(light, count, ITEMS + "light=" + light + filter);
    }
}
