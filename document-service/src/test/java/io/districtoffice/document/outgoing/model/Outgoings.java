package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Documents in every status, made by the transitions themselves. */
public final class Outgoings {
    public static final String OFFICE = "district-gov";
    public static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    public static final Moment NOW = at(AT);
    public static final Actor CLERK = official("clerk", "CLERK");
    public static final Actor SECRETARY = official("secretary", "SECRETARY");
    public static final Actor DIRECTOR = official("director", "DIRECTOR");
    public static final Actor LEADER = official("leader", "LEADER");
    public static final Actor ARCHIVIST = official("archivist", "ARCHIVIST");
    public static final Actor HEAD = head("water");
    public static final CodeOfOffice CODE =
            new CodeOfOffice("西政办发", OFFICE, "西山区人民政府办公室文件", "西山区人民政府办公室", "西山区人民政府办公室", List.of("p-leader"), null);

    private Outgoings() {}

    public static Moment at(Instant at) {
        return new Moment(at, WorkCalendar.of(List.of(), OfficeHours.standard()), Terms.usual());
    }

    public static Actor official(String name, String role) {
        return new Actor("p-" + name, Actor.Kind.PERSON, "姓名" + name, OFFICE, OFFICE, Set.of(role), Set.of(), "s");
    }

    public static Actor head(String unit) {
        return new Actor("p-" + unit, Actor.Kind.PERSON, "局长", unit, null, Set.of("UNIT_HEAD"), Set.of(), "s");
    }

    public static Recipient unit(String id) {
        return new Recipient(id, "单位" + id, Relation.SUBORDINATE, OrganKind.TOWN, false);
    }

    public static Recipient outside(String name, Relation relation) {
        return new Recipient(null, name, relation, OrganKind.OTHER, false);
    }

    /** A notice to two towns, urgent and important, which breaks no rule. */
    public static Content content() {
        return new Content(
                Genre.NOTICE,
                Direction.DOWN,
                FormatType.GENERAL,
                Extent.SPECIAL,
                "西山区人民政府办公室关于做好防汛工作的通知",
                "西政办发",
                "汛期将至",
                List.of(new Issuer(OFFICE, "西山区人民政府办公室", OrganKind.OFFICE)),
                List.of(unit("hekou"), unit("shiba")),
                List.of(outside("市人民政府办公室", Relation.DIRECT_SUPERIOR)),
                "各镇：\n请认真做好防汛工作。",
                List.of(),
                null,
                Urgency.URGENT,
                LocalDate.parse("2026-11-30"),
                true,
                Secrecy.NONE,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    /** The same with some of its components, by their names, changed. */
    public static Content changed(Map<String, ?> components) {
        var all = Content.class.getRecordComponents();
        var types = new Class<?>[all.length];
        var values = new Object[all.length];
        try {
            for (int i = 0; i < all.length; i++) {
                types[i] = all[i].getType();
                values[i] = components.containsKey(all[i].getName())
                        ? components.get(all[i].getName())
                        : all[i].getAccessor().invoke(content());
            }
            return Content.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static OutgoingDocument draftedBy(Actor by, Content content) {
        return Drafting.draft("01m2tnwc9sq4x7k2m9v1tbn5d3", by, NOW, content).state();
    }

    public static OutgoingDocument aDocument(Status status) {
        return aDocument(status, CLERK, content(), false);
    }

    /** @param oral whether it was approved by phone and is not signed yet */
    public static OutgoingDocument aDocument(Status status, Actor drafter, Content content, boolean oral) {
        var draft = draftedBy(drafter, content);
        return switch (status) {
            case DRAFT -> draft;
            case UNDER_REVIEW -> step(draft, d -> new Drafting(d).submitReview(drafter, NOW, List.of(), List.of()));
            case COUNTERSIGNING ->
                step(aDocument(Status.UNDER_REVIEW, drafter, content, oral), d -> new Agreeing(d)
                        .requestCountersign(SECRETARY, NOW, List.of(party("water"))));
            case DELIBERATION ->
                step(
                        step(aDocument(Status.UNDER_REVIEW, drafter, content, oral), d -> new Agreeing(d)
                                .sendToMeeting(SECRETARY, NOW, "重要")),
                        d -> new Agreeing(d).adopted(SECRETARY, NOW, "常务会议", LocalDate.parse("2026-11-20"), null));
            case AWAITING_SIGN ->
                step(aDocument(Status.UNDER_REVIEW, drafter, content, oral), d -> new SigningOff(d)
                        .submitSign(reviewer(drafter), NOW, submission(), List.of()));
            case SIGNED ->
                step(aDocument(Status.AWAITING_SIGN, drafter, content, oral), d -> new SigningOff(d)
                        .sign(LEADER, NOW, "同意", false, CODE));
            case SIGNED_ORALLY ->
                step(aDocument(Status.AWAITING_SIGN, drafter, content, oral), d -> new SigningOff(d)
                        .oralApprove(DIRECTOR, NOW, call(), CODE));
            case RECHECKED ->
                step(
                        aDocument(oral ? Status.SIGNED_ORALLY : Status.SIGNED, drafter, content, oral),
                        d -> new SigningOff(d).recheck(SECRETARY, NOW, null, null, false, List.of()));
            case NUMBERED ->
                step(aDocument(Status.RECHECKED, drafter, content, oral), d -> new Issuing(d)
                        .register(CLERK, NOW, new DocNo("西政办发", 2026, 12), 50, null));
            case PRINTED ->
                step(aDocument(Status.NUMBERED, drafter, content, oral), d -> new Issuing(d)
                        .print(CLERK, NOW, "文印室", null));
            case SEALED ->
                step(aDocument(Status.PRINTED, drafter, content, oral), d -> new Issuing(d)
                        .seal(CLERK, NOW, "办公室印", 50, null));
            case DISPATCHED ->
                step(aDocument(Status.SEALED, drafter, content, oral), d -> new Issuing(d)
                        .dispatch(CLERK, NOW, Sending.Channel.ELECTRONIC));
            case COMPLETED ->
                step(aDocument(Status.DISPATCHED, drafter, content, oral), d -> new Issuing(d).complete(NOW));
            case ARCHIVED ->
                step(aDocument(Status.COMPLETED, drafter, content, false), d -> new Issuing(d)
                        .archive(ARCHIVIST, NOW, Filing.Retention.Y30, null));
            case WITHDRAWN -> step(draft, d -> new Drafting(d).withdraw(drafter, NOW, "不发了"));
            case REVOKED ->
                step(aDocument(Status.DISPATCHED, drafter, content, false), d -> new Issuing(d)
                        .revoke(DIRECTOR, NOW, "内容有误"));
            case REPEALED ->
                step(aDocument(Status.DISPATCHED, drafter, content, false), d -> new Issuing(d)
                        .repeal(DIRECTOR, NOW, "已被替代", null));
        };
    }

    public static Actor reviewer(Actor drafter) {
        return drafter.hasRole("SECRETARY") ? DIRECTOR : SECRETARY;
    }

    public static Agreeing.Party party(String unit) {
        return new Agreeing.Party(unit, "单位" + unit, false);
    }

    public static SigningOff.Submission submission() {
        return new SigningOff.Submission(
                EnumSet.allOf(Gate.class), "已审核", new Disclosure(Disclosure.Attribute.ACTIVE, "公众关心", null), null);
    }

    public static SigningOff.Call call() {
        return new SigningOff.Call(Person.of(LEADER), AT.minusSeconds(60), "值班员", "同意", null);
    }

    public static OutgoingDocument step(
            OutgoingDocument document, Function<OutgoingDocument, Decision<OutgoingDocument, OutgoingEvent>> fn) {
        return fn.apply(document).state();
    }

    static Content with(Direction direction, Urgency urgency, boolean important, List<String> concerns) {
        return changed(
                Map.of("direction", direction, "urgency", urgency, "important", important, "concerns", concerns));
    }
}
