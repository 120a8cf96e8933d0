package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.LEADER;
import static io.districtoffice.inforeport.report.model.Reports.LIMIT;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.SECRETARY;
import static io.districtoffice.inforeport.report.model.Reports.SURVIVOR;
import static io.districtoffice.inforeport.report.model.Reports.aDirectDraft;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static io.districtoffice.inforeport.report.model.Reports.known;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.AtDesk;
import io.districtoffice.inforeport.report.model.Contribution;
import io.districtoffice.inforeport.report.model.Distortion;
import io.districtoffice.inforeport.report.model.Editor;
import io.districtoffice.inforeport.report.model.Instruction;
import io.districtoffice.inforeport.report.model.RejectReason;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.inforeport.report.model.Reports;
import io.districtoffice.inforeport.report.model.Unmerging;
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
    private static final Adoption PUBLISHED =
            new Adoption("xishan", "西山信息", SURVIVOR, 12, 2026, NOW, List.of("person:" + LEADER.id()));
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
                row(desk(Status.EDITING).query(EDITOR, NOW, "属实吗?", LIMIT)),
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
                Arguments.of(direct(aReport(Status.RETURNED)), new ReportEvent.Returned(null, NOW)),
                Arguments.of(aReport(Status.MERGED), new ReportEvent.MergedInto(SURVIVOR, 300, NOW)),
                Arguments.of(
                        aReport(Status.POOLED),
                        new ReportEvent.ContributionTaken(new Contribution(SURVIVOR, "shiba", 300, NOW), NOW)),
                Arguments.of(
                        aReport(Status.REJECTED),
                        new ReportEvent.ContributionRefused(SURVIVOR, "report.survivor-closed", NOW)),
                Arguments.of(aReport(Status.REJECTED), new ReportEvent.ContributorsReleased(List.of(SURVIVOR), NOW)),
                Arguments.of(
                        aReport(Status.EDITING),
                        new ReportEvent.CameBack(new Unmerging(SURVIVOR, "report.survivor-closed", NOW), NOW)),
                Arguments.of(aReport(Status.MERGED), new ReportEvent.Credited(PUBLISHED, NOW)),
                Arguments.of(aReport(Status.POOLED), new ReportEvent.Shared("district-party", NOW)),
                Arguments.of(aReport(Status.EDITING), new ReportEvent.InformantShown("核实", NOW)),
                Arguments.of(aReport(Status.POOLED), new ReportEvent.Placed(SURVIVOR, NOW)),
                Arguments.of(aReport(Status.POOLED), new ReportEvent.Unplaced(SURVIVOR, NOW)),
                Arguments.of(aReport(Status.ADOPTED), new ReportEvent.Adopted(PUBLISHED, NOW)),
                Arguments.of(aReport(Status.UNUSED), new ReportEvent.Unused(NOW)),
                Arguments.of(instructed(true), new ReportEvent.Instructed(instruction(true), NOW)),
                Arguments.of(instructed(false), new ReportEvent.Instructed(instruction(false), NOW)),
                Arguments.of(instructed(true), new ReportEvent.InstructionConfirmed(instruction(true), NOW)),
                Arguments.of(instructed(true), new ReportEvent.ResultReturned(instruction(true), NOW)),
                Arguments.of(
                        aReport(Status.DRAFT).withdraw(CLERK, NOW, "不报了").state(), new ReportEvent.Withdrawn(NOW)));
    }

    private static Instruction instruction(boolean confirmed) {
        return new Instruction(
                SURVIVOR,
                new Instruction.Leader(LEADER.id(), LEADER.name()),
                "district-party",
                "请举一反三。",
                null,
                "water",
                List.of("hekou"),
                5,
                new Instruction.Tell(true, true),
                NOW,
                confirmed ? Instruction.Medium.DIRECT : Instruction.Medium.PHONE,
                confirmed ? null : new Editor(SECRETARY.id(), SECRETARY.name()),
                null,
                confirmed ? NOW : null,
                confirmed ? new Instruction.Outcome(SURVIVOR, "CONCLUDED", "已整改", false, NOW) : null);
    }

    private static Report instructed(boolean confirmed) {
        return Reports.instructed(instruction(confirmed));
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
        for (Message message : TYPE.messages(after.id(), after, event)) {
            SCHEMAS.assertValid(message.type(), envelope(after, message));
        }
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
                .doesNotContain(LEADER.id(), SECRETARY.id(), LEADER.name(), "核实", "已整改")
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
        boolean personal = message.topic().endsWith(".private");
        data.set(
                "deadlines",
                JSON.valueToTree(TYPE.deadlines(after.id(), after).stream()
                        .filter(one -> one.to().startsWith("person:") == personal)
                        .toList()));
        data.set(
                "tasks",
                JSON.valueToTree(TYPE.tasks(after.id(), after).stream()
                        .filter(one -> one.to().startsWith("person:") == personal)
                        .toList()));
        data.set("notices", JSON.valueToTree(message.notices()));
        envelope.set("data", data);
        return JSON.writeValueAsString(envelope);
    }
}
