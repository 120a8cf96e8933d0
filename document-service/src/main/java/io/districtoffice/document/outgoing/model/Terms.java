package io.districtoffice.document.outgoing.model;

/**
 * How long the steps of an outgoing document may take here (R30).
 *
 * @param step working days of one hand
 * @param urgentStep working days of one hand, 加急
 * @param extraUrgentStep working hours of one hand, 特急
 * @param countersign working days of a unit that is asked
 * @param urgentCountersign the same, 加急
 * @param extraUrgentCountersign working hours, 特急
 * @param confirm working days for the signature after an approval by phone (D10)
 * @param disclose working days until it is public (R29)
 * @param signFor working days until a recipient has signed for it
 * @param urgentSignFor minutes of the clock, when urgent
 */
public record Terms(
        int step,
        int urgentStep,
        int extraUrgentStep,
        int countersign,
        int urgentCountersign,
        int extraUrgentCountersign,
        int confirm,
        int disclose,
        int signFor,
        int urgentSignFor) {
    public static Terms usual() {
        return new Terms(3, 1, 4, 5, 1, 4, 2, 20, 1, 30);
    }
}
