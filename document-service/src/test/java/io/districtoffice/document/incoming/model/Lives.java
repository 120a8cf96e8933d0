package io.districtoffice.document.incoming.model;

import static io.districtoffice.document.TestPeople.ARCHIVIST;
import static io.districtoffice.document.TestPeople.CLERK;
import static io.districtoffice.document.TestPeople.DIRECTOR;
import static io.districtoffice.document.TestPeople.LEADER;
import static io.districtoffice.document.TestPeople.NOW;
import static io.districtoffice.document.TestPeople.SECRETARY;
import static io.districtoffice.document.TestPeople.WATER_CLERK;
import static io.districtoffice.document.TestPeople.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.document.incoming.model.IncomingDocument.Arrival;
import io.districtoffice.document.incoming.model.IncomingDocument.Book;
import io.districtoffice.document.incoming.model.IncomingDocument.Carrier;
import io.districtoffice.document.incoming.model.IncomingDocument.Registration;
import io.districtoffice.document.incoming.model.IncomingDocument.Source;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.People.Official;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Incoming documents in all stages of their lives, made by living them. */
final class Lives {
    static final String ID = "01m2tnwc9sq4x7k2m9v1tbn5d3";
    static final Source SOURCE = new Source("河口镇人民政府", "河政〔2026〕12号");
    static final Registration NUMBER_17 = new Registration(17, 2026, "p-clerk", NOW.at(), null);
    static final Reader HEKOU = new Reader("unit:hekou", "河口镇");
    static final Reader SHIBA = new Reader("unit:shiba", "石坝镇");
    static final Reader FIRST = new Reader("person:p-leader", "区领导");

    private Lives() {}

    static Particulars particulars(Genre genre, Urgency urgency) {
        return new Particulars(genre, urgency, null, List.of(), "sender", SecrecyLevel.NONE, false, List.of());
    }

    static Arrival arrival(Genre genre, Urgency urgency) {
        return new Arrival(Book.LOWER, SOURCE, "关于渡口改造的请示", 2, 2, Carrier.PAPER, particulars(genre, urgency));
    }

    static IncomingDocument received(Genre genre, Urgency urgency) {
        return IncomingDocument.signFor(ID, arrival(genre, urgency), CLERK, NOW).state();
    }

    static IncomingDocument reviewed(Genre genre, Urgency urgency) {
        return received(genre, urgency)
                .register(NUMBER_17, CLERK, NOW)
                .state()
                .prelimReview(null, SECRETARY, NOW)
                .state();
    }

    static Deciding.Plan act(Due due, boolean important) {
        return new Deciding.Plan(DocHandling.ACT, "拟请水利局阅办", "water", List.of("agri"), due, important, List.of());
    }

    static Deciding.Plan read(Reader... readers) {
        return new Deciding.Plan(DocHandling.READ, null, null, List.of(), Due.NONE, false, List.of(readers));
    }

    static Deciding.Word word(String text) {
        return new Deciding.Word(text, text == null, false, null, null, List.of(), null);
    }

    static IncomingDocument proposed(Genre genre) {
        return new Deciding(reviewed(genre, Urgency.NONE))
                .propose(act(Due.NONE, false), SECRETARY, NOW)
                .state();
    }

    static IncomingDocument awaiting() {
        return new Deciding(proposed(Genre.REQUEST))
                .submit(Person.of(LEADER), SECRETARY, NOW)
                .state();
    }

    static IncomingDocument instructed() {
        return new Deciding(awaiting())
                .instruct("i-1", word("同意"), null, LEADER, NOW)
                .state();
    }

    static IncomingDocument enteredOnBehalf() {
        return enteredOnBehalf(awaiting());
    }

    private static IncomingDocument enteredOnBehalf(IncomingDocument awaiting) {
        var behalf = new OnBehalf(official(LEADER), Medium.PHONE, List.of());
        return new Deciding(awaiting)
                .instruct("i-1", word("同意"), behalf, SECRETARY, NOW)
                .state();
    }

    /** With an instruction that waits for its leader; where none can be before it, after the lead unit has declined. */
    static IncomingDocument enteredOnBehalf(Status status) {
        var submitted = new Deciding(proposed(Genre.LETTER))
                .submit(Person.of(LEADER), SECRETARY, NOW)
                .state();
        var declined = new Working(assigned(enteredOnBehalf(submitted)))
                .decline("不属我局职责", WATER_HEAD, NOW)
                .state();
        return switch (status) {
            case PROPOSED -> declined;
            case AWAITING_INSTRUCTION ->
                new Deciding(declined).submit(Person.of(LEADER), SECRETARY, NOW).state();
            case CIRCULATING -> {
                var toBeRead = new Deciding(declined)
                        .propose(read(HEKOU, SHIBA), SECRETARY, NOW)
                        .state();
                yield new Circulating(toBeRead)
                        .circulate(wish(false, false, false), key -> "r-" + key, SECRETARY, NOW)
                        .state();
            }
            default -> from(status, enteredOnBehalf());
        };
    }

    static Official official(Actor actor) {
        return new Official(Person.of(actor), actor.roles());
    }

    static final Working.Order NO_WISH = new Working.Order(null, List.of(), Due.NONE, null);

    static IncomingDocument assigned(IncomingDocument instructed) {
        return new Working(instructed).assign(NO_WISH, SECRETARY, NOW).state();
    }

    static IncomingDocument handling(IncomingDocument instructed) {
        return new Working(assigned(instructed)).accept(null, WATER_CLERK, NOW).state();
    }

    static IncomingDocument handled(IncomingDocument instructed) {
        return new Working(handling(instructed))
                .submitResult("已办结", List.of(), Map.of("agri", "不涉及"), WATER_CLERK, NOW)
                .state();
    }

    static IncomingDocument replied(IncomingDocument instructed) {
        return new Working(handled(instructed))
                .reply("同意改造", null, List.of(), SECRETARY, NOW)
                .state();
    }

    static IncomingDocument closed(IncomingDocument instructed) {
        return new Finishing(replied(instructed)).close(null, SECRETARY, NOW).state();
    }

    static IncomingDocument toBeRead() {
        return new Deciding(reviewed(Genre.NOTICE, Urgency.NONE))
                .propose(read(HEKOU, SHIBA), SECRETARY, NOW)
                .state();
    }

    static Circulating.Wish wish(boolean ordered, boolean paper, boolean opinion) {
        return new Circulating.Wish("请阅知", ordered, paper, opinion, null, List.of());
    }

    static IncomingDocument circulating(boolean ordered, boolean paper, boolean opinion) {
        return new Circulating(toBeRead())
                .circulate(wish(ordered, paper, opinion), key -> "r-" + key, SECRETARY, NOW)
                .state();
    }

    static IncomingDocument heard(IncomingDocument document, Reader reader, CirculationRecord.Status status) {
        return new Circulating(document)
                .heard("r-" + reader.key(), status, Actor.system("test"), NOW)
                .state();
    }

    static IncomingDocument stub() {
        var custody = new Stub.Custody(Person.of(CLERK), "保密柜 1", NOW.at());
        return IncomingDocument.stub(
                        ID, Book.SUPERIOR, "市委办", SecrecyLevel.CONFIDENTIAL, "000012", custody, CLERK, NOW, 18)
                .state();
    }

    /** A document that went by a leader, or round, as the status asks. */
    static IncomingDocument of(Status status) {
        return from(status, instructed());
    }

    static IncomingDocument from(Status status, IncomingDocument instructed) {
        return switch (status) {
            case RECEIVED -> received(Genre.REQUEST, Urgency.NONE);
            case REGISTERED ->
                received(Genre.REQUEST, Urgency.NONE)
                        .register(NUMBER_17, CLERK, NOW)
                        .state();
            case REVIEWED -> reviewed(Genre.REQUEST, Urgency.NONE);
            case RETURNED ->
                reviewed(Genre.REQUEST, Urgency.NONE)
                        .returnToSender(ReturnReason.NOT_OUR_MATTER, "请送市水务局", SECRETARY, NOW)
                        .state();
            case PROPOSED -> proposed(Genre.REQUEST);
            case AWAITING_INSTRUCTION -> awaiting();
            case ASSIGNED -> assigned(instructed);
            case CIRCULATING -> circulating(false, false, false);
            case HANDLING -> handling(instructed);
            case HANDLED -> handled(instructed);
            case REPLIED -> replied(instructed);
            case CLOSED -> closed(instructed);
            case ARCHIVED ->
                new Finishing(closed(instructed))
                        .archive(Retention.Y30, null, ARCHIVIST, NOW)
                        .state();
            case KEPT ->
                new Finishing(closed(instructed))
                        .notArchive(NotFiled.REFERENCE_COPY, ARCHIVIST, NOW)
                        .state();
            case DISPOSED -> dispose(from(Status.KEPT, instructed), CLERK).state();
        };
    }

    static Decision<IncomingDocument, IncomingEvent> dispose(IncomingDocument kept, Actor by) {
        return new Finishing(kept).dispose(Disposal.Way.DESTROYED, official(DIRECTOR), official(LEADER), null, by, NOW);
    }

    static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.errors().isEmpty()
                                ? List.of(refused.code())
                                : refused.errors().stream()
                                        .map(Refused.FieldError::code)
                                        .toList())
                .contains(code));
    }
}
