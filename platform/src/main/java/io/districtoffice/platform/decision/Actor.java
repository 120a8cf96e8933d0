package io.districtoffice.platform.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, a machine client of a unit, or the system itself. Made from a verified token only; without an
 * actor there is no query and no command.
 *
 * @param id person or client id; for the system, the name of the listener or job
 * @param kind what kind of principal this is
 * @param name shown to people; null for the system
 * @param unit id of the unit (or district office) the actor belongs to; null for the system
 * @param office id of the district office when {@code unit} is one, else null
 * @param roles role names, e.g. {@code UNIT_CLERK}
 * @param scopes OAuth2 scopes of a machine client, e.g. {@code reports:submit}
 * @param session session id; null for clients and the system
 */
public record Actor(
        String id,
        Kind kind,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String office,
        Set<String> roles,
        Set<String> scopes,
        @Nullable String session) {

    public enum Kind {
        PERSON,
        CLIENT,
        SYSTEM
    }

    public Actor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** The system, named by what acts, e.g. {@code supervision.items}. It is in the scope of everything. */
    public static Actor system(String name) {
        return new Actor(name, Kind.SYSTEM, null, null, null, Set.of("SYSTEM"), Set.of(), null);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /**
     * The reader keys this actor holds; an aggregate is visible when its {@code readers} meet them:
     * {@code person:<id>} or {@code client:<id>}, {@code unit:<unit>} (people of a unit and its machine clients) with
     * {@code unit:<unit>:<ROLE>}, {@code office:<office>:<ROLE>} for each role in a district office, {@code role:<ROLE>}
     * for each role.
     */
    public Set<String> readerKeys() {
        var keys = new LinkedHashSet<String>();
        keys.add((isClient() ? "client:" : "person:") + id);
        if (unit != null && office == null) {
            keys.add("unit:" + unit);
        }
        for (String role : roles) {
            keys.add("role:" + role);
            if (office != null) {
                keys.add("office:" + office + ":" + role);
            } else if (unit != null) {
                keys.add("unit:" + unit + ":" + role);
            }
        }
        return keys;
    }
}
