package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Actor;
import java.util.Set;

/** Who acts in tests. */
public final class Actors {

    public static final Actor SYSTEM = Actor.system("test");

    private Actors() {}

    public static Actor clerkOf(String unit) {
        return new Actor(
                "p-" + unit,
                Actor.Kind.PERSON,
                "clerk of " + unit,
                unit,
                null,
                Set.of("UNIT_CLERK"),
                Set.of(),
                "s-" + unit);
    }

    public static Actor clientOf(String unit, String... scopes) {
        return new Actor(unit + "-system", Actor.Kind.CLIENT, unit, unit, null, Set.of(), Set.of(scopes), null);
    }

    public static Actor officialOf(String office, String role) {
        return new Actor("p-" + role, Actor.Kind.PERSON, role, office, office, Set.of(role), Set.of(), "s-" + role);
    }
}
