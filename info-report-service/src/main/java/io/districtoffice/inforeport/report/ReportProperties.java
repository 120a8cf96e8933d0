package io.districtoffice.inforeport.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of the desk that a district may set otherwise (rules.md D).
 *
 * @param queryHours office hours in which a unit answers a question
 * @param urgentQuery the same for urgent reports, by the clock
 * @param unclaimed office time after which the chief sees what nobody has claimed; urgent reports by the clock
 * @param pooled how long a report waits in the pool before it counts as unused
 * @param sweep how often what has waited too long is looked for
 */
@ConfigurationProperties("office.report")
record ReportProperties(
        @DefaultValue("4") int queryHours,
        @DefaultValue("30m") Duration urgentQuery,
        @DefaultValue("1h") Duration unclaimed,
        @DefaultValue("30d") Duration pooled,
        @DefaultValue("1h") Duration sweep) {}
