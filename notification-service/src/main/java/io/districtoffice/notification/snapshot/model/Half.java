package io.districtoffice.notification.snapshot.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which half of an aggregate's tasks and dates a snapshot is whole of: persons are named on private topics only. */
public enum Half {
    PUBLIC,
    PRIVATE;

    private static final Pattern TOLD = Pattern.compile(".*\\.told\\.v\\d{1,4}");

    /** By the type of the event: what travels on a private topic is of a type that ends in {@code .told.v1}. */
    public static Half of(String eventType) {
        return TOLD.matcher(eventType).matches() ? PRIVATE : PUBLIC;
    }

    /** By whom something is addressed to. */
    public static Half ofAddressee(String key) {
        return key.startsWith("person:") ? PRIVATE : PUBLIC;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
