package io.districtoffice.document.limit;

import io.districtoffice.document.limit.model.Terms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the steps of an incoming document may take here, {@code OFFICE_INCOMING_STEPDAYS} and so on; see {@link Terms}.
 * The three working days in which a unit may decline (rules.md A) are not a setting.
 */
@ConfigurationProperties("office.incoming")
record IncomingProperties(
        @DefaultValue("1") int stepDays,
        @DefaultValue("1") int instructDays,
        @DefaultValue("15") int handleDays,
        @DefaultValue("3") int urgentHandleDays,
        @DefaultValue("1") int extraUrgentHandleDays,
        @DefaultValue("2") int readDays,
        @DefaultValue("1") int urgentReadDays) {

    private static final int MOST = 60;

    IncomingProperties {
        require(stepDays, "step-days");
        require(instructDays, "instruct-days");
        require(handleDays, "handle-days");
        require(urgentHandleDays, "urgent-handle-days");
        require(extraUrgentHandleDays, "extra-urgent-handle-days");
        require(readDays, "read-days");
        require(urgentReadDays, "urgent-read-days");
    }

    private static void require(int days, String name) {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException(
                    "office.incoming." + name + " must be 1 to " + MOST + " working days, not " + days);
        }
    }

    Terms terms() {
        return new Terms(
                stepDays,
                instructDays,
                Terms.usual().accept(),
                handleDays,
                urgentHandleDays,
                extraUrgentHandleDays,
                readDays,
                urgentReadDays);
    }
}
