package io.districtoffice.inforeport.report.model;

/** The six ways in which a report is untrue (I16). */
public enum Distortion {
    /** 瞒上欺下 */
    DECEPTION,
    /** 忧当喜报 */
    PROBLEM_AS_GOOD,
    /** 张冠李戴 */
    MISATTRIBUTION,
    /** 以偏概全 */
    OVERGENERALIZATION,
    /** 蓄意浮夸 */
    EXAGGERATION,
    /** 不敢报忧 */
    PROBLEM_WITHHELD
}
