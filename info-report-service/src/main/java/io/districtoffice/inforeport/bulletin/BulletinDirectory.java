package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Reader;
import io.districtoffice.inforeport.bulletin.model.Readership;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who reads, from the copy of the directory's reference. */
final class BulletinDirectory {

    private static final String PERSON = "person:";
    private static final String UNIT = "unit:";

    private final ReferenceCopy reference;

    BulletinDirectory(ReferenceCopy reference) {
        this.reference = reference;
    }

    /** The name people know; a unit that is unknown here stays an id. */
    String nameOf(String unit) {
        return reference
                .find(UNIT + unit)
                .map(found -> found.path("name").asString(unit))
                .orElse(unit);
    }

    /** Whom the entries of a reader list mean now; each reader once, in the order of the list. */
    Readership readership(List<String> entries) {
        var holders = holders(entries);
        var readers = new LinkedHashMap<String, Reader>();
        var nobody = new ArrayList<String>();
        for (String entry : entries) {
            var meant = meant(entry, holders);
            if (meant.isEmpty()) {
                nobody.add(entry);
            }
            meant.forEach(reader -> readers.putIfAbsent(reader.key(), reader));
        }
        return new Readership(List.copyOf(readers.values()), nobody);
    }

    private Collection<Reader> meant(String entry, Map<String, SortedMap<String, Reader>> holders) {
        if (entry.startsWith(PERSON)) {
            return reference.find(entry).filter(BulletinDirectory::isActive).map(BulletinDirectory::person).stream()
                    .toList();
        }
        if (entry.startsWith(UNIT)) {
            return reference.find(entry).filter(BulletinDirectory::reads).map(BulletinDirectory::unit).stream()
                    .toList();
        }
        return holders.getOrDefault(entry, Collections.emptySortedMap()).values();
    }

    /** Everybody whose token would carry one of the keys, by key, in the order of ids. Goes through all people once. */
    private Map<String, SortedMap<String, Reader>> holders(List<String> entries) {
        var asked = entries.stream()
                .filter(entry -> !entry.startsWith(PERSON) && !entry.startsWith(UNIT))
                .collect(Collectors.toSet());
        var holders = new HashMap<String, SortedMap<String, Reader>>();
        for (JsonNode found : asked.isEmpty() ? List.<JsonNode>of() : reference.all(PERSON)) {
            if (isActive(found)) {
                keysOf(found).stream().filter(asked::contains).forEach(key -> holders.computeIfAbsent(
                                key, one -> new TreeMap<>())
                        .put(text(found, "id"), person(found)));
            }
        }
        return holders;
    }

    private static Set<String> keysOf(JsonNode person) {
        String office = person.path("office").asString(null);
        return new Actor(
                        text(person, "id"),
                        Actor.Kind.PERSON,
                        null,
                        person.path("unit").asString(null),
                        office,
                        roles(person),
                        Set.of(),
                        null)
                .readerKeys();
    }

    private static Reader person(JsonNode found) {
        @Nullable String office = found.path("office").asString(null);
        String id = text(found, "id");
        return new Reader(
                PERSON + id, found.path("name").asString(id), roles(found).contains("LEADER"), office);
    }

    private static Reader unit(JsonNode found) {
        String id = text(found, "id");
        return new Reader(UNIT + id, found.path("name").asString(id), false, null);
    }

    private static Set<String> roles(JsonNode person) {
        return person.path("roles").valueStream().map(role -> role.asString("")).collect(Collectors.toSet());
    }

    private static boolean isActive(JsonNode person) {
        return text(person, "status").equals("ACTIVE");
    }

    /** Nobody of a district office holds the key of a unit. */
    private static boolean reads(JsonNode unit) {
        String kind = text(unit, "kind");
        return !kind.equals("DISTRICT_OFFICE")
                && !kind.equals("DISTRICT")
                && !text(unit, "status").equals("CLOSED");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
