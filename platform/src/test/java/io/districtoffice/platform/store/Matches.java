package io.districtoffice.platform.store;

/** Lets a test ask for the check that the store makes. */
public final class Matches {
    private Matches() {}

    public static void check(IfMatch match, long version) {
        match.check(version);
    }

    public static BadCursor badCursor() {
        return new BadCursor();
    }

    public static KeyReused keyReused() {
        return new KeyReused();
    }
}
