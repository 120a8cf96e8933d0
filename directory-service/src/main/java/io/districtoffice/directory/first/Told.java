package io.districtoffice.directory.first;

/** Why it ends without having made anybody, in Chinese and English. */
final class Told extends RuntimeException {

    private final int exit;

    /** @param exit 1 refused, 2 wrong input or no store */
    Told(int exit, String reason) {
        super(reason, null, false, false);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
