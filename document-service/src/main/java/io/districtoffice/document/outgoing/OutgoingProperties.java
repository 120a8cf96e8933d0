package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.CodeOfOffice;
import io.districtoffice.document.outgoing.model.Terms;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which codes the offices number their documents, and how long the steps may take, {@code
 * OFFICE_DOCUMENT_STEPDAYS} and so on (rules.md R30); see {@link Terms}.
 */
@ConfigurationProperties("office.document")
record OutgoingProperties(
        List<Code> codes,
        @DefaultValue("3") int stepDays,
        @DefaultValue("1") int urgentStepDays,
        @DefaultValue("4") int extraUrgentStepHours,
        @DefaultValue("5") int countersignDays,
        @DefaultValue("2") int confirmDays,
        @DefaultValue("1") int signForDays,
        @DefaultValue("30") int urgentSignForMinutes) {
    private static final int MOST = 240;
    private static final Pattern CODE = Pattern.compile("[\\u4e00-\\u9fa5]{1,12}");

    /**
     * @param startYear year that began on paper; 0 when none did
     * @param startNo its first number given here
     */
    record Code(
            String code,
            String office,
            String mark,
            String organ,
            @Nullable String printedBy,
            @Nullable List<String> principals,
            @DefaultValue("0") int startYear,
            @DefaultValue("1") long startNo) {
        CodeOfOffice value() {
            return new CodeOfOffice(
                    code,
                    office,
                    mark,
                    organ,
                    printedBy == null ? organ : printedBy,
                    principals,
                    startYear == 0 ? null : new CodeOfOffice.Start(startYear, startNo));
        }
    }

    OutgoingProperties {
        codes = codes == null ? List.of() : List.copyOf(codes);
        for (Code one : codes) {
            if (one.code() == null || !CODE.matcher(one.code()).matches()) {
                throw new IllegalArgumentException("office.document.codes: a code is 1 to 12 Chinese characters");
            }
            if (one.office() == null || one.mark() == null || one.organ() == null || one.startNo() < 1) {
                throw new IllegalArgumentException(
                        "office.document.codes: " + one.code() + " needs office, mark and organ, and numbers from 1");
            }
        }
        if (codes.stream().map(Code::code).distinct().count() < codes.size()) {
            throw new IllegalArgumentException("office.document.codes: a code belongs to one office");
        }
        require(stepDays, "step-days");
        require(urgentStepDays, "urgent-step-days");
        require(extraUrgentStepHours, "extra-urgent-step-hours");
        require(countersignDays, "countersign-days");
        require(confirmDays, "confirm-days");
        require(signForDays, "sign-for-days");
        require(urgentSignForMinutes, "urgent-sign-for-minutes");
    }

    private static void require(int amount, String name) {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("office.document." + name + " must be 1 to " + MOST + ", not " + amount);
        }
    }

    Terms terms() {
        var usual = Terms.usual();
        return new Terms(
                stepDays,
                urgentStepDays,
                extraUrgentStepHours,
                countersignDays,
                usual.urgentCountersign(),
                usual.extraUrgentCountersign(),
                confirmDays,
                usual.disclose(),
                signForDays,
                urgentSignForMinutes);
    }
}
