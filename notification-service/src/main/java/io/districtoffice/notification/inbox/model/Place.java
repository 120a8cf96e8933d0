package io.districtoffice.notification.inbox.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an entry stands in its inbox: when it came in, and its id among those of the same millisecond. As text it is the
 * id of an event of the live stream.
 */
public record Place(Instant arrived, String id) implements Comparable<Place> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-([0-9a-z]{26})");
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::arrived).thenComparing(Place::id);

    /** Before everything that came in at that moment or later. */
    public static Place from(Instant moment) {
        return new Place(moment, "");
    }

    /** Empty when it is not one of ours. */
    public static Optional<Place> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(match.group(1))), match.group(2)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return arrived.toEpochMilli() + "-" + id;
    }
}
