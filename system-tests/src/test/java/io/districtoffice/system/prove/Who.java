package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Caller;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at the door, with what the token says: {@code rights} are roles and {@code scope:<scope>}, {@code keys} the
 * reader keys of architecture.md §3.
 */
record Who(String name, Caller caller, Set<String> rights, Set<String> keys) {

    private static final List<String> PEOPLE = List.of(
            "desk",
            "chief",
            "duty",
            "dutyleader",
            "govleader",
            "party-desk",
            "party-chief",
            "director",
            "leader",
            "supervisor",
            "clerk",
            "secretary",
            "archivist",
            "sysadmin",
            "secadmin",
            "auditor");

    /** The own unit, another unit, the roles of both district offices, three administrators, machines, nobody. */
    static List<Who> everybody(URI door, String unit, String other) {
        var all = new ArrayList<Who>();
        for (String of : List.of(unit, other)) {
            all.add(person(door, of + ".clerk"));
            all.add(person(door, of + ".head"));
            all.add(of(of + "-system", Caller.machine(door, of + "-system")));
        }
        PEOPLE.forEach(account -> all.add(person(door, account)));
        all.add(new Who("nobody", Caller.anonymous(door), Set.of(), Set.of()));
        return all;
    }

    static Who person(URI door, String account) {
        return of(account, Caller.signedIn(door, account));
    }

    static Who of(String name, Caller caller) {
        JsonNode claims = Answer.JSON.readTree(
                Base64.getUrlDecoder().decode(caller.token().split("\\.")[1]));
        var rights = new HashSet<String>();
        var keys = new HashSet<String>();
        String unit = claims.path("unit").asString("");
        String office = claims.path("office").asString("");
        boolean client = claims.path("kind").asString().equals("client");
        keys.add((client ? "client:" : "person:") + claims.path("sub").asString());
        if (office.isEmpty()) {
            keys.add("unit:" + unit);
        }
        claims.path("roles").forEach(one -> {
            String role = one.asString();
            rights.add(role);
            keys.add("role:" + role);
            keys.add(office.isEmpty() ? "unit:" + unit + ":" + role : "office:" + office + ":" + role);
        });
        for (String scope : claims.path("scope").asString("").split(" ")) {
            rights.add("scope:" + scope);
        }
        return new Who(name, caller, rights, keys);
    }

    boolean isNobody() {
        return keys.isEmpty();
    }

    boolean may(Endpoint endpoint) {
        return endpoint.isPublic()
                || (!isNobody() && endpoint.actors().contains("authenticated"))
                || endpoint.actors().stream().anyMatch(rights::contains);
    }

    boolean sees(Matter matter) {
        return matter.readers().stream().anyMatch(key -> key.equals("*") ? !isNobody() : keys.contains(key));
    }
}
