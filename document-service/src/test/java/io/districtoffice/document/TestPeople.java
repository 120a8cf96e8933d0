package io.districtoffice.document;

import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.document.limit.model.Terms;
import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import java.time.LocalDateTime;
import java.util.Set;

/** Who acts in tests of the models, and when. */
public final class TestPeople {

    public static final String OFFICE = "district-party";
    public static final Actor CLERK = official("p-clerk", "CLERK");
    public static final Actor SECRETARY = official("p-secretary", "SECRETARY");
    public static final Actor DIRECTOR = official("p-director", "DIRECTOR");
    public static final Actor LEADER = official("p-leader", "LEADER");
    public static final Actor OTHER_LEADER = official("p-leader2", "LEADER");
    public static final Actor ARCHIVIST = official("p-archivist", "ARCHIVIST");
    public static final Actor SEC_OFFICER = official("p-sec", "SEC_OFFICER");
    public static final Actor WATER_CLERK = member("water", "clerk", "UNIT_CLERK");
    public static final Actor WATER_HEAD = member("water", "head", "UNIT_HEAD");
    public static final Actor AGRI_CLERK = member("agri", "clerk", "UNIT_CLERK");
    public static final Actor AGRI_HEAD = member("agri", "head", "UNIT_HEAD");
    public static final Actor ELSEWHERE = new Actor(
            "p-gov",
            Actor.Kind.PERSON,
            "区政府办人员",
            "district-gov",
            "district-gov",
            Set.of("CLERK", "SECRETARY", "DIRECTOR", "LEADER", "ARCHIVIST", "SEC_OFFICER"),
            Set.of(),
            "s");

    private static final WorkCalendar CALENDAR = Notices.calendar();

    private TestPeople() {}

    public static Actor official(String id, String role) {
        return new Actor(id, Actor.Kind.PERSON, "姓名" + id, OFFICE, OFFICE, Set.of(role), Set.of(), "s-" + id);
    }

    public static Actor member(String unit, String what, String role) {
        String id = "p-" + unit + "-" + what;
        return new Actor(id, Actor.Kind.PERSON, "姓名" + id, unit, null, Set.of(role), Set.of(), "s-" + id);
    }

    /** Monday, 2 March 2026, nine in the morning, and so many days and hours later, weekends and all. */
    public static Moment on(int day, int hour) {
        var time = LocalDateTime.of(2026, 3, 2, hour, 0).plusDays(day);
        return new Moment(time.atZone(WorkCalendar.ZONE).toInstant(), CALENDAR, Terms.usual());
    }

    public static final Moment NOW = on(0, 9);
}
