package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.Composition.Wanted;
import io.districtoffice.inforeport.report.model.Composable;
import io.districtoffice.inforeport.report.model.Contribution;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.inforeport.report.model.Text;
import io.districtoffice.platform.decision.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** Publications, issues and people for tests, named by meaning. */
public final class Issues {

    public static final Instant NOW = Instant.parse("2026-12-31T17:30:00Z"); // 01:30 of 2027-01-01 in Shanghai
    public static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    public static final String OFFICE = "district-gov";
    public static final Actor EDITOR = person("p-desk", "陈编", OFFICE, OFFICE, "EDITOR");
    public static final Actor EDITOR_2 = person("p-desk2", "李编", OFFICE, OFFICE, "EDITOR");
    public static final Actor CHIEF = person("p-chief", "赵主编", OFFICE, OFFICE, "CHIEF_EDITOR");
    public static final Actor DIRECTOR = person("p-director", "孙主任", OFFICE, OFFICE, "DIRECTOR");
    public static final Actor LEADER = person("p-leader", "区领导", "district-party", "district-party", "LEADER");
    public static final Actor SECRETARY = person("p-secretary", "钱秘", OFFICE, OFFICE, "SECRETARY");
    public static final Actor CLERK = person("p-clerk", "刘敏", "hekou", null, "UNIT_CLERK");
    public static final Actor HEAD = person("p-head", "镇负责人", "hekou", null, "UNIT_HEAD");
    public static final Actor PARTY_CHIEF =
            person("p-party-chief", "冯主编", "district-party", "district-party", "CHIEF_EDITOR");
    public static final Reader THE_LEADER = new Reader("person:p-leader", "区领导", true, "district-party");
    public static final Reader HEKOU = new Reader("unit:hekou", "河口镇", false, null);
    public static final Readership READERS = new Readership(List.of(THE_LEADER, HEKOU), List.of());
    static final String ID = "01m2tnwc9s0000000issue0001";
    static final String PUBLICATION = "01m2tnwc9s000000000xishan1";

    private Issues() {}

    static Actor person(String id, String name, String unit, String office, String role) {
        return new Actor(id, Actor.Kind.PERSON, name, unit, office, Set.of(role), Set.of(), "s-" + id);
    }

    public static Terms terms() {
        return terms(PublicationKind.DAILY, List.of("person:p-leader", "unit:hekou"), SecrecyLevel.INTERNAL);
    }

    static Terms terms(PublicationKind kind, List<String> readers, SecrecyLevel secrecy) {
        return new Terms(
                "西山信息",
                kind,
                "每个工作日",
                LocalTime.of(16, 0),
                LocalTime.of(17, 30),
                readers,
                List.of("区委、区政府领导"),
                List.of("各镇街"),
                50,
                secrecy,
                "西山区人民政府办公室",
                null);
    }

    public static Publication publication() {
        return new Publication(PUBLICATION, OFFICE, Publication.Status.ACTIVE, terms(), NOW, null);
    }

    static Publication ended() {
        return publication().end(CHIEF, NOW, "合刊").state();
    }

    public static Composable report(String id) {
        return report(id, InfoTone.NEUTRAL, SecrecyLevel.NONE, "正文");
    }

    static Composable report(String id, InfoTone tone, SecrecyLevel secrecy, String body) {
        return new Composable(
                id,
                7,
                OFFICE,
                List.of(),
                tone,
                secrecy,
                false,
                new Text("题" + id, body),
                "hekou",
                List.of(),
                true,
                List.of());
    }

    static Composable direct(String id) {
        return new Composable(
                id,
                7,
                OFFICE,
                List.of(),
                InfoTone.PROBLEM,
                SecrecyLevel.NONE,
                true,
                new Text("题", "文"),
                "hekou",
                List.of(),
                true,
                List.of());
    }

    static Composable merged(String id, String... units) {
        var parts = java.util.Arrays.stream(units)
                .map(unit -> new Contribution("r-of-" + unit, unit, 100, NOW))
                .toList();
        return new Composable(
                id,
                7,
                OFFICE,
                List.of(),
                InfoTone.GOOD,
                SecrecyLevel.NONE,
                false,
                new Text("题", "文"),
                "hekou",
                parts,
                true,
                List.of());
    }

    static Composable ofDesk(String id, String desk, List<String> shared) {
        return new Composable(
                id,
                7,
                desk,
                shared,
                InfoTone.GOOD,
                SecrecyLevel.NONE,
                false,
                new Text("题", "文"),
                "hekou",
                List.of(),
                true,
                List.of());
    }

    static Composable placed(String id, boolean pooled, Placement... placements) {
        return new Composable(
                id,
                7,
                OFFICE,
                List.of(),
                InfoTone.GOOD,
                SecrecyLevel.NONE,
                false,
                new Text("题", "文"),
                "hekou",
                List.of(),
                pooled,
                List.of(placements));
    }

    static Composition wanted(String... reports) {
        return new Composition(List.of(new Wanted("要情", List.of(reports))));
    }

    public static List<Column> columns() {
        return wanted("r1", "r2").of(planned(), terms().edition(), List.of(report("r1"), report("r2")));
    }

    static BulletinIssue planned() {
        return BulletinIssue.plan(ID, EDITOR, NOW, publication(), null).state();
    }

    /** As it comes by its usual way: composed by the first editor, proofed by both, signed by the chief. */
    public static BulletinIssue anIssue(Status status) {
        return switch (status) {
            case PLANNED -> planned();
            case OPEN -> new Editing(planned()).open(EDITOR, NOW).state();
            case COMPOSED ->
                new Editing(anIssue(Status.OPEN))
                        .compose(EDITOR, NOW, columns(), terms().edition())
                        .state();
            case PROOFED -> proofedBy(EDITOR, EDITOR_2);
            case SIGNED -> new Editing(anIssue(Status.PROOFED)).sign(CHIEF, NOW).state();
            case NUMBERED ->
                new Issuing(anIssue(Status.SIGNED))
                        .number(EDITOR, NOW, new IssueNo(2027, 1, 300))
                        .state();
            case PUBLISHED ->
                new Issuing(anIssue(Status.NUMBERED))
                        .publish(EDITOR, NOW, terms(), READERS)
                        .state();
            case CORRECTED ->
                new Issuing(anIssue(Status.PUBLISHED))
                        .correct(CHIEF, NOW, correcting("r1", "改后的题"))
                        .state();
            case CLOSED -> new Issuing(anIssue(Status.PUBLISHED)).close(NOW, 0).state();
            case CANCELLED ->
                new Editing(anIssue(Status.OPEN)).cancel(EDITOR, NOW, "不出了").state();
        };
    }

    static BulletinIssue proofedBy(Actor first, Actor second) {
        var once = new Editing(anIssue(Status.COMPOSED)).proof(first, NOW).state();
        return new Editing(once).proof(second, NOW).state();
    }

    static Correcting correcting(String report, String title) {
        return new Correcting("题目有误", List.of(new Correcting.Change(report, title, null, false)));
    }

    public static Reading aReading(Reading.Status status) {
        var unread = Reading.open("01m2tnwc9s00000000reading1", anIssue(Status.PUBLISHED), THE_LEADER, NOW)
                .state();
        return switch (status) {
            case UNREAD -> unread;
            case READ -> unread.read(LEADER, NOW, 1).state();
        };
    }
}
