package io.districtoffice.supervision;

import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Terms;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

/** Who acts in tests of the models, and when. */
public final class People {

    public static final String OFFICE = "district-party";
    public static final Actor SUPERVISOR = official("p-supervisor", "SUPERVISOR");
    public static final Actor SUPERVISOR_2 = official("p-supervisor2", "SUPERVISOR");
    public static final Actor DIRECTOR = official("p-director", "DIRECTOR");
    public static final Actor LEADER = official("p-leader", "LEADER");
    public static final Actor SECRETARY = official("p-secretary", "SECRETARY");
    public static final Actor CLERK = member("hekou", "clerk", "UNIT_CLERK");
    public static final Actor HEAD = member("hekou", "head", "UNIT_HEAD");
    public static final Actor SHIBA_HEAD = member("shiba", "head", "UNIT_HEAD");
    public static final Actor ELSEWHERE = new Actor(
            "p-gov", Actor.Kind.PERSON, "区政府办督查员", "district-gov", "district-gov", Set.of("SUPERVISOR"), Set.of(), "s");

    private static final WorkCalendar CALENDAR = Notices.calendar();

    private People() {}

    public static Actor official(String id, String role) {
        return new Actor(id, Actor.Kind.PERSON, "姓名" + id, OFFICE, OFFICE, Set.of(role), Set.of(), "s-" + id);
    }

    public static Actor member(String unit, String what, String role) {
        String id = "p-" + unit + "-" + what;
        return new Actor(id, Actor.Kind.PERSON, "姓名" + id, unit, null, Set.of(role), Set.of(), "s-" + id);
    }

    /** Monday, 2 March 2026, nine in the morning, and so many days and hours later, weekends and all. */
    public static Moment on(int day, int hour) {
        return at(LocalDateTime.of(2026, 3, 2, hour, 0).plusDays(day));
    }

    public static Moment at(LocalDateTime time) {
        return at(time.atZone(WorkCalendar.ZONE).toInstant());
    }

    public static Moment at(Instant time) {
        return new Moment(time, CALENDAR, Terms.usual());
    }

    public static final Moment NOW = on(0, 9);
}
