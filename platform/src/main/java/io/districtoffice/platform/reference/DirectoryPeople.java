package io.districtoffice.platform.reference;

import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.events.ReferenceCopy;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** As the copy of the directory's reference has them. */
final class DirectoryPeople implements People {

    private static final String PERSON = "person:";

    private final ReferenceCopy reference;

    DirectoryPeople(ReferenceCopy reference) {
        this.reference = reference;
    }

    @Override
    public @Nullable Official official(String person, String office) {
        return active(person)
                .filter(found -> text(found, "office").equals(office))
                .map(found -> new Official(person(found), roles(found)))
                .orElse(null);
    }

    @Override
    public @Nullable Person onlyLeader(String office) {
        var leaders = reference.all(PERSON).stream()
                .filter(DirectoryPeople::isActive)
                .filter(found ->
                        text(found, "office").equals(office) && roles(found).contains("LEADER"))
                .map(DirectoryPeople::person)
                .toList();
        return leaders.size() == 1 ? leaders.get(0) : null;
    }

    @Override
    public @Nullable Person member(String person, String unit) {
        return active(person)
                .filter(found -> text(found, "unit").equals(unit))
                .map(DirectoryPeople::person)
                .orElse(null);
    }

    @Override
    public @Nullable Person person(String person) {
        return active(person).map(DirectoryPeople::person).orElse(null);
    }

    @Override
    public boolean isUnit(String unit) {
        return reference
                .find("unit:" + unit)
                .filter(DirectoryPeople::isActive)
                .filter(found -> !text(found, "kind").equals("DISTRICT_OFFICE"))
                .isPresent();
    }

    @Override
    public String nameOf(String unit) {
        return reference
                .find("unit:" + unit)
                .map(found -> found.path("name").asString(unit))
                .orElse(unit);
    }

    private Optional<JsonNode> active(String person) {
        return reference.find(PERSON + person).filter(DirectoryPeople::isActive);
    }

    private static boolean isActive(JsonNode found) {
        return text(found, "status").equals("ACTIVE");
    }

    private static Person person(JsonNode found) {
        return new Person(text(found, "id"), found.path("name").asString(null));
    }

    private static Set<String> roles(JsonNode found) {
        return found.path("roles").valueStream().map(role -> role.asString("")).collect(Collectors.toSet());
    }

    private static String text(JsonNode found, String field) {
        return found.path(field).asString("");
    }
}
