package io.districtoffice.supervision.limit.model;

/**
 * How long the steps of supervision may take, in working days unless said otherwise.
 *
 * @param establish until a proposal is decided (T1)
 * @param accept until a unit has accepted or objected (R75)
 * @param answerObjection until a unit's objection is answered
 * @param firstAct until the supervisor's first act after the notice (T3)
 * @param verify until a reported result is verified
 * @param report until a verified result is before the leader (T4)
 * @param objectDays calendar days in which the unit may object to a conclusion (R72)
 * @param reviewDays calendar days in which that objection is reviewed (R72)
 */
public record Terms(
        int establish,
        int accept,
        int answerObjection,
        int firstAct,
        int verify,
        int report,
        int objectDays,
        int reviewDays) {

    /** What rules.md I and R72 to R75 say; the rest is the custom of the office. */
    public static Terms usual() {
        return new Terms(1, 3, 2, 5, 3, 1, 30, 30);
    }
}
