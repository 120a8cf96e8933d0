package io.districtoffice.platform.calendar;

/** In what an amount of time is counted. */
public enum TermUnit {
    /** The day of the start is not counted (Civil Code 201); due when the last day closes. */
    WORKING_DAYS(3650),
    /** Plain days; a last day that is off gives way to the next workday (Civil Code 203); due when it closes. */
    CALENDAR_DAYS(3650),
    /** Hours in which the office is open. */
    WORKING_HOURS(3650 * 8),
    /** Hours of the clock from the very moment, day and night (Civil Code 201, 2); never shifted. */
    HOURS(3650 * 24);

    private final int most;

    TermUnit(int most) {
        this.most = most;
    }

    /** The largest amount that is reckoned; the smallest is 1. */
    public int most() {
        return most;
    }
}
