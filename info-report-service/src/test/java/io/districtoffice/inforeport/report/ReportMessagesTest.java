package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.aDirectDraft;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static io.districtoffice.inforeport.report.model.Reports.known;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.districtoffice.inforeport.report.model.AtDesk;
import io.districtoffice.inforeport.report.model.Distortion;
import io.districtoffice.inforeport.report.model.RejectReason;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.Message;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportMessagesTest {

    private static final ReportType TYPE = new ReportType();
    private static final EventSchemas SCHEMAS = EventSchemas.ofContracts();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
            .build();

    static Stream<Arguments> happened() {
        var supplemented = aReport(Status.POOLED).supplement(CLERK, NOW, "补充", List.of());
        return Stream.of(
                Arguments.of(aReport(Status.DRAFT), new ReportEvent.Drafted(NOW)),
                Arguments.of(aDirectDraft(), new ReportEvent.Drafted(NOW)),
                Arguments.of(aReport(Status.UNIT_APPROVED), new ReportEvent.ApprovedInUnit(NOW)),
                Arguments.of(aReport(Status.SUBMITTED), new ReportEvent.Submitted(NOW)),
                Arguments.of(direct(aReport(Status.SUBMITTED)), new ReportEvent.Submitted(NOW)),
                Arguments.of(supplemented.state(), supplemented.events().get(0)),
                Arguments.of(
                        aReport(Status.RETURNED).approveInUnit(HEAD, NOW).state(), new ReportEvent.ApprovedInUnit(NOW)),
                Arguments.of(aReport(Status.EDITING), new ReportEvent.Claimed(NOW)),
                Arguments.of(aReport(Status.SUBMITTED), new ReportEvent.Released(null, NOW)),
                row(desk(Status.QUERYING).release(EDITOR, NOW)),
                row(desk(Status.EDITING).reassign(CHIEF, NOW, known(OTHER_EDITOR))),
                row(desk(Status.QUERYING).reassign(CHIEF, NOW, known(OTHER_EDITOR))),
                row(desk(Status.EDITING).edit(EDITOR, NOW, "编辑后的题", "编辑后的文")),
                row(desk(Status.EDITING).query(EDITOR, NOW, "属实吗?")),
                Arguments.of(direct(aReport(Status.QUERYING)), new ReportEvent.Queried(1, NOW)),
                row(aReport(Status.QUERYING).answer(CLERK, NOW, "属实", List.of())),
                row(desk(Status.QUERYING).cancelQuery(EDITOR, NOW, "已核实")),
                row(desk(Status.EDITING).sendBack(EDITOR, NOW, "请核对", Distortion.DECEPTION)),
                row(desk(Status.EDITING).sendBack(EDITOR, NOW, "请核对", null)),
                row(desk(Status.EDITING).reject(EDITOR, NOW, RejectReason.DISTORTED, "与现场不符", Distortion.EXAGGERATION)),
                row(desk(Status.EDITING).reject(EDITOR, NOW, RejectReason.OLD, null, null)),
                row(desk(Status.EDITING).passToPool(EDITOR, NOW)),
                row(desk(Status.POOLED).unpool(EDITOR, NOW, "再改")),
                Arguments.of(aReport(Status.WITHDRAWN), new ReportEvent.Withdrawn(NOW)),
                Arguments.of(
                        aReport(Status.DRAFT).withdraw(CLERK, NOW, "不报了").state(), new ReportEvent.Withdrawn(NOW)));
    }

    private static AtDesk desk(Status status) {
        return new AtDesk(aReport(status));
    }

    private static Arguments row(Decision<Report, ReportEvent> decision) {
        return Arguments.of(decision.state(), decision.events().get(0));
    }

    @ParameterizedTest
    @MethodSource("happened")
    void what_the_topic_hears_fits_its_schema(Report after, ReportEvent event) {
        Message message = TYPE.messages(after.id(), after, event).get(0);

        SCHEMAS.assertValid(message.type(), envelope(after, message));
    }

    @ParameterizedTest
    @MethodSource("happened")
    void no_text_of_the_report_and_no_person_is_on_the_topic(Report after, ReportEvent event) {
        String text = envelope(after, TYPE.messages(after.id(), after, event).get(0));

        assertThat(text)
                .doesNotContain(after.original().text().title())
                .doesNotContain(String.valueOf(after.original().text().body()))
                .doesNotContain(after.informant().id())
                .doesNotContain(String.valueOf(after.informant().name()))
                .doesNotContain(EDITOR.id(), CHIEF.id(), EDITOR.name(), CHIEF.name())
                .doesNotContain("属实", "编辑后的", "已核实", "请核对", "与现场不符", "再改")
                .doesNotContain("person:");
    }

    @Test
    void every_event_of_the_model_is_told() {
        var told = happened().map(row -> row.get()[1].getClass().getName()).distinct();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ReportEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    /** The envelope of the type's example, with the facts, tasks and notices as the outbox puts them together. */
    private static String envelope(Report after, Message message) {
        var envelope = (ObjectNode) JSON.readTree(SCHEMAS.example(message.type()));
        ObjectNode data = JSON.valueToTree(message.data());
        data.set("deadlines", JSON.valueToTree(TYPE.deadlines(after.id(), after)));
        data.set("tasks", JSON.valueToTree(TYPE.tasks(after.id(), after)));
        data.set("notices", JSON.valueToTree(message.notices()));
        envelope.set("data", data);
        return JSON.writeValueAsString(envelope);
    }
}
