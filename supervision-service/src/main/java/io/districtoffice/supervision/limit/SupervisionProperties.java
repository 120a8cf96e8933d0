package io.districtoffice.supervision.limit;

import io.districtoffice.supervision.limit.model.Terms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the steps of supervision may take here, {@code OFFICE_SUPERVISION_ESTABLISHDAYS} and so on; see {@link Terms}.
 * What the law says (R72: thirty days to object, thirty to review) and R75 (three working days) are not settings.
 */
@ConfigurationProperties("office.supervision")
record SupervisionProperties(
        @DefaultValue("1") int establishDays,
        @DefaultValue("2") int answerObjectionDays,
        @DefaultValue("5") int firstActDays,
        @DefaultValue("3") int verifyDays,
        @DefaultValue("1") int reportDays) {

    private static final int MOST = 60;

    SupervisionProperties {
        require(establishDays, "establish-days");
        require(answerObjectionDays, "answer-objection-days");
        require(firstActDays, "first-act-days");
        require(verifyDays, "verify-days");
        require(reportDays, "report-days");
    }

    private static void require(int days, String name) {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException(
                    "office.supervision." + name + " must be 1 to " + MOST + " working days, not " + days);
        }
    }

    Terms terms() {
        var usual = Terms.usual();
        return new Terms(
                establishDays,
                usual.accept(),
                answerObjectionDays,
                firstActDays,
                verifyDays,
                reportDays,
                usual.objectDays(),
                usual.reviewDays());
    }
}
