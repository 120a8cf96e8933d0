package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR_ELSEWHERE;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SightTest {

    private static String codeOf(Supplier<?> work) {
        var refused = catchThrowableOfType(Refused.class, work::get);
        return refused.errors().isEmpty()
                ? refused.code()
                : refused.errors().get(0).code();
    }

    private static Report shared(Actor by, Report report, String office, boolean known) {
        return new Sight(report).share(by, NOW, office, known).state();
    }

    @Test
    void the_desk_shares_with_another_office_once() {
        var shared = shared(EDITOR, aReport(Status.POOLED), "district-party", true);
        assertThat(shared.use().shared()).containsExactly("district-party");
        assertThat(codeOf(() -> shared(EDITOR, shared, "district-party", true))).isEqualTo("report.shared-already");
    }

    @Test
    void only_its_desk_shares_and_only_with_an_office_that_is_another() {
        var report = aReport(Status.POOLED);
        assertThat(codeOf(() -> shared(EDITOR_ELSEWHERE, report, "x", true))).isEqualTo("report.only-the-desk");
        assertThat(codeOf(() -> shared(EDITOR, report, "nowhere", false))).isEqualTo("report.no-such-office");
        assertThat(codeOf(() -> shared(EDITOR, report, "district-gov", true))).isEqualTo("report.own-office");
        assertThat(codeOf(() -> shared(CHIEF, direct(report), "district-party", true)))
                .as("I17")
                .isEqualTo("report.direct-stays-apart");
    }

    @Test
    void the_chief_opens_the_informants_name_with_a_reason_and_nobody_else_does() {
        var report = aReport(Status.EDITING);
        var decision = new Sight(report).showInformant(CHIEF, NOW, "领导要求核实");
        assertThat(decision.state()).isEqualTo(report);
        assertThat(decision.events()).containsExactly(new ReportEvent.InformantShown("领导要求核实", NOW));
        assertThat(codeOf(() -> new Sight(report).showInformant(EDITOR, NOW, "看看")))
                .isEqualTo("report.only-the-chief-opens-names");
        assertThat(codeOf(() -> new Sight(report).showInformant(CHIEF, NOW, " ")))
                .isEqualTo("text-length");
    }
}
