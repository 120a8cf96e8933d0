package io.districtoffice.platform.calendar;

import java.time.LocalDate;

/**
 * What a day is, and why.
 *
 * @param name the holiday of a HOLIDAY or MAKE_UP_DAY, else empty
 */
record Day(LocalDate date, Kind kind, String name) {

    enum Kind {
        WORKDAY("counted"),
        MAKE_UP_DAY("make-up-day"),
        WEEKEND("weekend"),
        HOLIDAY("holiday");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    boolean isWorkday() {
        return kind == Kind.WORKDAY || kind == Kind.MAKE_UP_DAY;
    }
}
