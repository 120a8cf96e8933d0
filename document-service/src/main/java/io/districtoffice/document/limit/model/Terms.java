package io.districtoffice.document.limit.model;

/**
 * How long the steps of an incoming document may take, in working days.
 *
 * @param step one hand at the desk (D13)
 * @param instruct until the leader has instructed
 * @param accept until a unit has accepted or declined (rules.md A)
 * @param handle until the lead unit has delivered its result, when nothing else was said (R74)
 * @param urgentHandle the same, 加急 (R30)
 * @param extraUrgentHandle the same, 特急 (R30)
 * @param read until a reader of a circulation is done with it
 * @param urgentRead the same, when it is urgent
 */
public record Terms(
        int step,
        int instruct,
        int accept,
        int handle,
        int urgentHandle,
        int extraUrgentHandle,
        int read,
        int urgentRead) {

    /** What rules.md A and R30 say; the rest is the custom of the office. */
    public static Terms usual() {
        return new Terms(1, 1, 3, 15, 3, 1, 2, 1);
    }
}
