package io.districtoffice.notification.people.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Who is meant by a reader key such as {@code unit:hekou:UNIT_HEAD}: the people of the directory's reference copy by the
 * keys they hold, in memory. A key that nobody holds means nobody.
 */
public final class Audience {

    /** More people than this one notice does not reach: whole-district news has other ways. */
    public static final int LIMIT = 500;

    private final Map<String, SortedSet<String>> holders = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final CompletableFuture<Void> complete = new CompletableFuture<>();

    /** Somebody came or changed: these are all keys that this person holds now. */
    public synchronized void put(String person, Collection<String> held) {
        remove(person);
        keys.put(person, Set.copyOf(held));
        held.forEach(key -> holders.computeIfAbsent(key, one -> new TreeSet<>()).add(person));
    }

    public synchronized void remove(String person) {
        for (String key : keys.getOrDefault(person, Set.of())) {
            var people = holders.get(key);
            people.remove(person);
            if (people.isEmpty()) {
                holders.remove(key);
            }
        }
        keys.remove(person);
    }

    /** Ids of those who hold the key, at most {@link #LIMIT}, always in the same order. */
    public synchronized List<String> holding(String key) {
        var people = holders.get(key);
        return people == null ? List.of() : people.stream().limit(LIMIT).toList();
    }

    /** Where somebody works: {@code unit:…} or {@code office:…}; empty for who is not known. */
    public synchronized Optional<String> placeOf(String person) {
        return keys.getOrDefault(person, Set.of()).stream()
                .filter(key -> key.startsWith("unit:") || key.startsWith("office:"))
                .map(key -> key.split(":"))
                .map(parts -> parts[0] + ":" + parts[1])
                .findFirst();
    }

    /** From here on everybody who was in the directory at the start is known. */
    public void completed() {
        complete.complete(null);
    }

    /** Until this is done, nobody may be told anything: it would miss those who are not known yet. */
    public CompletionStage<Void> complete() {
        return complete.copy();
    }
}
