package io.districtoffice.inforeport.report.model;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reports and people for tests, named by meaning. */
public final class Reports {

    public static final Instant NOW = Instant.parse("2026-09-21T17:30:00Z"); // 01:30 of the 22nd in Shanghai
    public static final Actor CLERK = person("p-clerk", "刘敏", "hekou", "UNIT_CLERK");
    public static final Actor HEAD = person("p-head", "镇负责人", "hekou", "UNIT_HEAD");
    public static final Actor OTHER_HEAD = person("p-other", "王强", "shiba", "UNIT_HEAD");
    public static final Actor SYSTEM_OF_HEKOU = new Actor(
            "hekou-system", Actor.Kind.CLIENT, "河口镇业务系统", "hekou", null, Set.of(), Set.of("reports:submit"), null);
    private static final String DESK_OFFICE = "district-gov";
    public static final Actor EDITOR = new Actor(
            "p-desk", Actor.Kind.PERSON, "陈编", "district-gov", "district-gov", Set.of("EDITOR"), Set.of(), "s");
    public static final Actor OTHER_EDITOR = atDesk("p-desk2", "李编", DESK_OFFICE, "EDITOR");
    public static final Actor CHIEF = atDesk("p-chief", "赵主编", DESK_OFFICE, "CHIEF_EDITOR");
    public static final Actor EDITOR_ELSEWHERE = atDesk("p-party", "孙编", "district-party", "EDITOR");
    public static final String DESK = "district-gov";
    public static final Actor LEADER = atDesk("p-leader", "区领导", "district-party", "LEADER");
    public static final Actor SECRETARY = atDesk("p-secretary", "秘书", "district-party", "SECRETARY");
    public static final Instant UNCLAIMED = NOW.plusSeconds(3600);
    public static final Limit LIMIT = new Limit(NOW.plusSeconds(4 * 3600), new Deadline.Term(4, "WORKING_HOURS", 3));
    public static final String SURVIVOR = "01m2tnwc9s000000000survivo";
    public static final Adoption ADOPTION = new Adoption(
            "xishan",
            "西山信息",
            "issue-1",
            12,
            2026,
            NOW,
            List.of("person:" + LEADER.id(), "office:district-party:SECRETARY"));
    static final String ID = "01m2tnwc9s000000000abcdefg";

    private Reports() {}

    static Actor person(String id, String name, String unit, String role) {
        return new Actor(id, Actor.Kind.PERSON, name, unit, null, Set.of(role), Set.of(), "s-" + id);
    }

    static Actor atDesk(String id, String name, String office, String role) {
        return new Actor(id, Actor.Kind.PERSON, name, office, office, Set.of(role), Set.of(), "s-" + id);
    }

    /** As the directory knows somebody of a desk. */
    public static DeskPerson known(Actor actor) {
        return new DeskPerson(actor.id(), actor.name(), actor.office(), actor.roles());
    }

    /** In the hands of {@link #EDITOR} once claimed; with a question open while querying. */
    private static Handling handling(Status status) {
        var held = Handling.NONE.heldBy(Editor.of(EDITOR));
        return switch (status) {
            case DRAFT, UNIT_APPROVED, SUBMITTED, WITHDRAWN -> Handling.NONE;
            case QUERYING -> held.asking("是三户还是两户?", NOW, LIMIT);
            case EDITING, REJECTED, MERGED -> held;
            case POOLED, ADOPTED, UNUSED -> held.pooled(NOW);
            case RETURNED -> held.with(new Return(1, "数字前后不一", null, NOW), complete());
        };
    }

    static Facts facts() {
        return new Facts(
                NOW, "河口镇三组", "连日降雨", "两户进水", "一个村", "已转移群众", List.of(new Figure("转移", new BigDecimal("12"), "人")));
    }

    static Content content(InfoClass infoClass, InfoTone tone, String title, String body, Facts facts) {
        return new Content(
                infoClass, tone, new Text(title, body), facts, List.of("防汛"), null, null, SecrecyLevel.NONE, List.of());
    }

    static Content complete() {
        return content(InfoClass.DYNAMIC, InfoTone.NEUTRAL, "河口镇转移受灾群众", "今日凌晨……", facts());
    }

    static Content titled(String title) {
        return content(InfoClass.DYNAMIC, InfoTone.NEUTRAL, title, null, Facts.NONE);
    }

    static Content problem() {
        return content(InfoClass.DYNAMIC, InfoTone.PROBLEM, "河口镇堤坝渗水", "正文", facts());
    }

    public static Report aReport(Status status) {
        boolean received =
                switch (status) {
                    case DRAFT, UNIT_APPROVED -> false;
                    case SUBMITTED, EDITING, QUERYING, RETURNED, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                        true;
                };
        return new Report(
                ID,
                "hekou",
                DESK,
                status,
                1,
                false,
                new Informant(CLERK.id(), CLERK.name()),
                complete(),
                status == Status.DRAFT ? null : new SignOff("镇负责人", NOW, false),
                received ? Receipt.of("hekou", ID, NOW, UNCLAIMED) : null,
                NOW.minusSeconds(60),
                List.of(),
                null,
                handling(status),
                status == Status.MERGED ? Joining.NONE.gone(new Merged(SURVIVOR, 300, false, NOW)) : Joining.NONE,
                status == Status.ADOPTED ? Use.NONE.adopted(ADOPTION) : Use.NONE);
    }

    private static Report copy(Report report, String id, boolean direct, Content content, Use use) {
        return new Report(
                id,
                report.unit(),
                report.desk(),
                report.status(),
                report.round(),
                direct,
                report.informant(),
                content,
                direct ? null : report.signOff(),
                report.receipt(),
                report.createdAt(),
                report.supplements(),
                report.withdrawal(),
                report.handling(),
                report.joining(),
                use);
    }

    static Report with(Report report, Content content) {
        return copy(report, report.id(), report.direct(), content, report.use());
    }

    static Report called(Report report, String id) {
        return copy(report, id, report.direct(), report.original(), report.use());
    }

    public static Report placed(Report report) {
        var use = report.use().placed(new Placement("issue-1", "xishan", 1, NOW));
        return copy(report, report.id(), report.direct(), report.original(), use);
    }

    public static Report instructed(Instruction instruction) {
        var report = aReport(Status.ADOPTED);
        return copy(report, report.id(), false, report.original(), report.use().instructed(instruction));
    }

    /** A problem that goes past the head, in whatever status. */
    public static Report direct(Report report) {
        return copy(report, report.id(), true, problem(), report.use());
    }

    public static Report aDirectDraft() {
        return Report.draft(ID, CLERK, NOW, DESK, problem(), true).state();
    }
}
