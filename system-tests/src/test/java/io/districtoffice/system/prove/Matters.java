package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Assembly;
import io.districtoffice.system.Bodies;
import io.districtoffice.system.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes one matter of every kind and of several states, all of one unit, each text with a mark by which a leak is seen. */
final class Matters {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String REPORTS = "/api/v1/reports";
    private static final String ISSUES = "/api/v1/bulletin-issues";
    private static final String ITEMS = "/api/v1/supervision-items";
    private static final String ASSIGNMENTS = "/api/v1/assignments";
    private static final String DOCUMENTS = "/api/v1/incoming-documents";
    private static final Map<String, String> DESK = Map.of("office", "district-party");

    private final Map<String, List<String>> readers = Endpoint.readers();
    private final List<Matter> made = new ArrayList<>();
    private final String unit;
    private final String mark;
    private final Function<String, Caller> in;
    private final Caller machine;

    private Matters(Assembly office, String unit, String mark) {
        this.unit = unit;
        this.mark = mark;
        var known = new HashMap<String, Caller>();
        this.in = account -> known.computeIfAbsent(account, name -> Caller.signedIn(office.gateway(), name));
        this.machine = Caller.machine(office.gateway(), unit + "-system");
    }

    static List<Matter> of(Assembly office, String unit, String mark) {
        var matters = new Matters(office, unit, mark);
        matters.everywhere();
        matters.reports();
        matters.wholeWay();
        matters.planned();
        matters.documents();
        return List.copyOf(matters.made);
    }

    private void everywhere() {
        add("unit", "ACTIVE", Map.of("id", unit), Set.of("*"));
        add("calendar-year", "IN_FORCE", Map.of("year", "2026"), Set.of("*"));
        // no dead letter is waiting here: whoever may ask is told that there is none
        add("dead-letter", "WAITING", Map.of("id", "no-such-letter"), Set.of());
    }

    private void reports() {
        String clerk = unit + ".clerk";
        String file = upload(in.apply(clerk), "/api/v1/report-attachments");
        var draft = in.apply(clerk)
                .post(REPORTS, Bodies.reportWithAttachment(mark + "草稿", file))
                .expect(201);
        add(
                "report",
                "DRAFT",
                Map.of("id", draft.id(), "attachmentId", file),
                of("report DRAFT", Map.of("unit", unit)));
        var direct = in.apply(clerk)
                .post(
                        REPORTS,
                        Bodies.report(mark + "直报")
                                .replaceFirst("\\{", "{\"direct\": true, ")
                                .replace("NEUTRAL", "PROBLEM"))
                .expect(201);
        // I17: seen by nobody else of the unit
        add("report", "DRAFT direct", Map.of("id", direct.id(), "attachmentId", "none"), Set.of("person:" + me(clerk)));
        var submitted =
                machine.post(REPORTS, Bodies.signedOffReport(mark + "已报")).expect(201);
        add(
                "report",
                "SUBMITTED",
                Map.of("id", submitted.id(), "attachmentId", "none"),
                of("report SUBMITTED", Map.of("unit", unit, "desk", "district-gov")));
    }

    /** A report that was published, instructed, and is being worked on. */
    private void wholeWay() {
        String file = upload(machine, "/api/v1/report-attachments");
        var report = machine.post(
                        REPORTS,
                        Bodies.signedOffReport(mark + "刊发")
                                .replaceFirst("\"topicTags\"", "\"attachmentIds\": [\"" + file + "\"], \"topicTags\""))
                .expect(201);
        String path = REPORTS + "/" + report.id();
        act("desk", path, "claim", "{}");
        act("desk", path, "pass-to-pool", "{}");
        String publication = founded("person:" + me("leader"));
        String issue = ISSUES + "/" + issue(publication);
        act("desk", issue, "open", "{}");
        act("desk", issue, "compose", "{\"columns\":[{\"name\":\"要情\",\"reportIds\":[\"" + report.id() + "\"]}]}");
        act("desk", issue, "proof", "{}");
        act("desk2", issue, "proof", "{}");
        act("chief", issue, "sign", "{}");
        act("chief", issue, "number", "{}");
        act("chief", issue, "publish", "{}");
        until("leader", path, answer -> status(answer).equals("ADOPTED"));
        var facts =
                Map.of("unit", unit, "desk", "district-gov", "leader", me("leader"), "leaderOffice", "district-party");
        add("report", "ADOPTED", Map.of("id", report.id(), "attachmentId", file), of("report ADOPTED", facts));
        var published = Map.of("office", "district-gov", "reader", "person:" + me("leader"));
        String issueId = last(issue);
        add("bulletin-issue", "PUBLISHED", Map.of("id", issueId), of("bulletin-issue PUBLISHED", published));
        add("reading", "UNREAD", Map.of("id", issueId), of("reading UNREAD", published));

        in.apply("leader").get(issue + "/page").expect(200);
        var leader = in.apply("leader");
        leader.command(leader.get(issue), issue + "/read", "{}").expect(200);
        act(
                "leader",
                path,
                "instruct",
                "{\"text\":\"" + mark + "请办\",\"leadUnitId\":\"" + unit + "\",\"dueInWorkingDays\":5}");
        var items = until(
                "supervisor",
                ITEMS + "?basisId=" + report.id(),
                answer -> answer.json().path("items").size() == 1);
        worked(ITEMS + "/" + items.json().at("/items/0/id").asString(""));
    }

    private void worked(String item) {
        act(
                "supervisor",
                item,
                "approve",
                "{\"requirement\":\"" + mark + "办结\",\"leadUnitId\":\"" + unit
                        + "\",\"dueInWorkingDays\":5,\"importance\":\"HIGH\"}");
        act("supervisor", item, "issue-notice", "{}");
        String clerk = unit + ".clerk";
        var mine = until(
                clerk,
                ASSIGNMENTS + "?itemId=" + last(item),
                answer -> answer.json().path("items").size() == 1);
        String assignment = ASSIGNMENTS + "/" + mine.json().at("/items/0/id").asString("");
        act(clerk, assignment, "receive", "{}");
        act(clerk, assignment, "accept", "{}");
        String file = upload(in.apply(clerk), "/api/v1/supervision-attachments");
        in.apply(clerk)
                .post(
                        assignment + "/feedback",
                        "{\"progress\":60,\"done\":\"" + mark + "修复两处\",\"attachmentIds\":[\"" + file + "\"]}")
                .expect(200);
        until("supervisor", item, answer -> status(answer).equals("IN_PROGRESS"));
        var facts = Map.of("office", "district-party", "lead", unit, "unit", unit);
        add(
                "supervision-item",
                "IN_PROGRESS",
                Map.of("id", last(item), "attachmentId", "none"),
                of("supervision-item IN_PROGRESS", facts));
        add(
                "assignment",
                "WORKING",
                Map.of("id", last(assignment), "attachmentId", file),
                of("assignment WORKING", facts));
        var dates = until(
                clerk,
                "/api/v1/deadlines?subject=" + last(assignment),
                answer -> answer.json().path("items").size() > 0);
        var seeing = new HashSet<String>(Set.of("unit:" + unit));
        // whom the ladder "supervision" speaks to, the leaders' secretaries, and the director
        for (String role : List.of("SUPERVISOR", "LEADER", "SECRETARY", "DIRECTOR")) {
            seeing.add("office:district-party:" + role);
        }
        add("deadline", "ARMED", Map.of("id", dates.json().at("/items/0/id").asString("")), seeing);
        var inbox = until(
                clerk,
                "/api/v1/notifications?limit=50",
                answer -> answer.json().path("items").size() > 0);
        add(
                "notification",
                "UNREAD",
                Map.of("id", inbox.json().at("/items/0/id").asString("")),
                of("notification UNREAD", Map.of("person", me(clerk))));
    }

    /** What has not gone out yet: an item that is only proposed, an issue that is only planned. */
    private void planned() {
        var item = in.apply("supervisor")
                .post(
                        ITEMS,
                        "{\"kind\":\"DECISION\",\"basis\":{\"kind\":\"MEETING\",\"id\":\"" + mark + "\"},\"content\":\""
                                + mark + "拟办\",\"requirement\":\"" + mark + "拟\"}")
                .expect(201);
        add(
                "supervision-item",
                "PROPOSED",
                Map.of("id", item.id(), "attachmentId", "none"),
                of("supervision-item PROPOSED", Map.of("office", "district-party")));
        var office = Map.of("office", "district-gov");
        String publication = founded("person:" + me("govleader"));
        add("publication", "ACTIVE", Map.of("id", publication), of("publication ACTIVE", office));
        add("bulletin-issue", "PLANNED", Map.of("id", issue(publication)), of("bulletin-issue PLANNED", office));
    }

    private void documents() {
        String received = arrived("通知");
        add(
                "incoming-document",
                "RECEIVED",
                Map.of("id", last(received), "attachmentId", "none"),
                of("incoming-document RECEIVED", DESK));
        handled();
        circulated();
        outgoing();
    }

    /** One that the unit works on. */
    private void handled() {
        String document = reviewed("请示");
        act(
                "secretary",
                document,
                "propose",
                "{\"handling\":\"ACT\",\"text\":\"" + mark + "拟办\",\"leadUnitId\":\"" + unit + "\"}");
        act("secretary", document, "submit", "{}");
        act("leader", document, "instruct", "{\"text\":\"" + mark + "请办\"}");
        act("secretary", document, "assign", "{}");
        act(unit + ".clerk", document, "accept", "{}");
        var facts = Map.of("office", "district-party", "source", "none", "leader", me("leader"), "lead", unit);
        add(
                "incoming-document",
                "HANDLING",
                Map.of("id", last(document), "attachmentId", "none"),
                of("incoming-document HANDLING", facts));
    }

    /** One that goes round, with the unit as its reader. */
    private void circulated() {
        String document = reviewed("函");
        act("secretary", document, "propose", "{\"handling\":\"READ\",\"readers\":[\"unit:" + unit + "\"]}");
        act("secretary", document, "circulate", "{\"purpose\":\"" + mark + "阅知\"}");
        var facts = Map.of("office", "district-party", "source", "none", "reader", "unit:" + unit);
        add(
                "incoming-document",
                "CIRCULATING",
                Map.of("id", last(document), "attachmentId", "none"),
                of("incoming-document CIRCULATING", facts));
        var records = until(
                unit + ".clerk",
                "/api/v1/circulation-records?documentId=" + last(document),
                answer -> answer.json().path("items").size() == 1);
        add(
                "circulation-record",
                "DELIVERED",
                Map.of("id", records.json().at("/items/0/id").asString(""), "attachmentId", "none"),
                of("circulation-record DELIVERED", facts));
    }

    private String arrived(String what) {
        return DOCUMENTS + "/"
                + in.apply("clerk")
                        .post(
                                DOCUMENTS,
                                "{\"book\":\"SUPERIOR\",\"sourceOrg\":\"市府办\",\"sourceDocNo\":\"" + mark + what
                                        + "\",\"title\":\"" + mark + what
                                        + "\",\"declaredCopies\":1,\"countedCopies\":1,\"carrier\":\"PAPER\"}")
                        .expect(201)
                        .id();
    }

    private String reviewed(String what) {
        String document = arrived(what);
        act("clerk", document, "register", "{}");
        act("secretary", document, "prelim-review", "{}");
        return document;
    }

    /** One that the unit is asked about, one that was sent to it, and the use of a seal. */
    private void outgoing() {
        String asked = written("会签");
        act("secretary", asked, "request-countersign", "{\"unitIds\":[\"" + unit + "\"]}");
        var office = Map.of("office", "district-party", "asked", unit, "recipient", unit);
        add(
                "outgoing-document",
                "COUNTERSIGNING",
                Map.of("id", last(asked), "attachmentId", "none"),
                of("outgoing-document COUNTERSIGNING", office));

        String sent = written("分发");
        act(
                "secretary",
                sent,
                "submit-sign",
                "{\"gates\":[\"WRITING\",\"PROCEDURE\",\"CONTENT\",\"POLICY\",\"LAW\",\"LANGUAGE\",\"FORMAT\"],"
                        + "\"disclosure\":{\"attribute\":\"NOT\",\"reason\":\"内部工作\"}}");
        act("leader", sent, "sign", "{\"markOnly\":true}");
        act("secretary", sent, "recheck", "{}");
        act("clerk", sent, "register", "{\"copies\":1}");
        act("clerk", sent, "print", "{}");
        act("clerk", sent, "seal", "{\"withoutSealReason\":\"普发\"}");
        act("clerk", sent, "dispatch", "{\"channel\":\"ELECTRONIC\"}");
        var dispatches = until(
                "clerk",
                "/api/v1/dispatches?documentId=" + last(sent),
                answer -> answer.json().path("items").size() == 1);
        add(
                "dispatch",
                "SENT",
                Map.of("id", dispatches.json().at("/items/0/id").asString(""), "attachmentId", "none"),
                of("dispatch SENT", office));

        var seal = in.apply("clerk")
                .post("/api/v1/seal-uses", "{\"seal\":\"印\",\"material\":\"" + mark + "信\",\"copies\":1}")
                .expect(201);
        add("seal-use", "REQUESTED", Map.of("id", seal.id()), of("seal-use REQUESTED", office));
    }

    private String written(String what) {
        String path = "/api/v1/outgoing-documents/"
                + in.apply("clerk")
                        .post(
                                "/api/v1/outgoing-documents",
                                "{\"genre\":\"NOTICE\",\"title\":\"" + mark + what
                                        + "通知\",\"code\":\"西办发\",\"necessity\":\"" + mark
                                        + "\",\"mainTo\":[{\"unitId\":\"" + unit + "\"}],\"body\":\"" + mark + "\"}")
                        .expect(201)
                        .id();
        act("clerk", path, "submit-review", "{\"reasons\":[{\"rule\":\"R28\",\"text\":\"必要\"}]}");
        return path;
    }

    private String founded(String reader) {
        return in.apply("chief")
                .post(
                        "/api/v1/publications",
                        "{\"name\":\"" + mark + (made.size() % 100) + "\",\"kind\":\"DAILY\",\"readers\":[\"" + reader
                                + "\"]}")
                .expect(201)
                .id();
    }

    private String issue(String publication) {
        return in.apply("desk")
                .post(ISSUES, "{\"publicationId\":\"" + publication + "\"}")
                .expect(201)
                .id();
    }

    private String upload(Caller by, String path) {
        return by.send(by.request(path)
                        .header("Content-Type", "text/plain")
                        .header("Content-Disposition", "attachment; filename*=UTF-8''a.txt")
                        .header("Idempotency-Key", Caller.newKey())
                        .POST(Caller.text(mark + "附件内容")))
                .expect(201)
                .id();
    }

    private void act(String by, String path, String command, String body) {
        var caller = in.apply(by);
        caller.command(caller.get(path).expect(200), path + "/" + command, body).expect(200);
    }

    private Answer until(String by, String path, Predicate<Answer> there) {
        return await(by + " " + path)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> in.apply(by).get(path), answer -> answer.status() == 200 && there.test(answer));
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString("");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String me(String account) {
        String claims = in.apply(account).token().split("\\.")[1];
        return Answer.JSON
                .readTree(new String(java.util.Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("sub")
                .asString("");
    }

    private void add(String resource, String status, Map<String, String> parameters, Set<String> seenBy) {
        made.add(new Matter(resource, status, parameters, seenBy));
    }

    /** The reader keys of the contract, its placeholders filled in. */
    private Set<String> of(String resourceAndStatus, Map<String, String> facts) {
        var keys = readers.get(resourceAndStatus);
        if (keys == null) {
            throw new AssertionError("permissions/*.yaml do not tell who reads a " + resourceAndStatus);
        }
        var filled = new HashSet<String>();
        for (String key : keys) {
            String one = key;
            for (var fact : facts.entrySet()) {
                one = one.replace("{" + fact.getKey() + "}", fact.getValue());
            }
            filled.add(one);
        }
        return filled;
    }
}
