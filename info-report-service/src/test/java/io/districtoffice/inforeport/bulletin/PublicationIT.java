package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.PUBLICATIONS;
import static io.districtoffice.inforeport.bulletin.Bulletin.list;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Publications over HTTP. */
class PublicationIT {

    private final Bulletin office = new Bulletin();

    private static String path(Answer publication) {
        return PUBLICATIONS + "/" + publication.id();
    }

    @Test
    void a_publication_is_founded_changed_and_ended() {
        var founded = office.publication();
        assertThat(founded.string("status")).isEqualTo("ACTIVE");
        assertThat(founded.string("issueCutoff")).isEqualTo("16:00:00");
        assertThat(founded.string("masthead")).isEqualTo("区政府办");
        assertThat(list(founded.json(), "/readBy", "id")).containsExactly(office.leaderKey(), "unit:hekou");

        String name = office.newName();
        var changed = office.chief
                .post(path(founded) + "/change", founded, terms(name, "WEEKLY", office.leaderKey()))
                .expect(200);
        assertThat(changed.string("name")).isEqualTo(name);
        assertThat(changed.string("kind")).isEqualTo("WEEKLY");

        var ended =
                office.chief.post(path(founded) + "/end", changed, reason("合刊")).expect(200);
        assertThat(ended.string("status")).isEqualTo("ENDED");
        assertThat(office.chief
                        .post(path(founded) + "/change", ended, terms(name, "WEEKLY", office.leaderKey()))
                        .expect(409)
                        .code())
                .isEqualTo("publication.ended");
        assertThat(office.desk
                        .post(Bulletin.ISSUES, "{\"publicationId\":\"" + founded.id() + "\"}")
                        .expect(409)
                        .code())
                .isEqualTo("publication.ended");
        await().atMost(Bulletin.SOON).untilAsserted(() -> assertThat(
                        list(office.desk.get(path(founded) + "/history").json(), "/items", "type"))
                .containsExactly(
                        "inforeport.publication.founded.v1",
                        "inforeport.publication.changed.v1",
                        "inforeport.publication.ended.v1"));
    }

    @Test
    void a_name_is_taken_once_in_an_office_and_for_ever() {
        String name = office.newName();
        String terms = terms(name, "DAILY", office.leaderKey());
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> Caller.sendAsync(office.chief.command(PUBLICATIONS, Caller.newKey(), terms)))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        var other = office.publication();
        assertThat(office.chief
                        .post(path(other) + "/change", other, terms)
                        .expect(409)
                        .code())
                .isEqualTo("publication.name-taken");
        assertThat(office.partyChief.post(PUBLICATIONS, terms).status())
                .as("the other office has names of its own")
                .isEqualTo(201);

        var another = office.chief
                .post(path(other) + "/change", other, terms(office.newName(), "DAILY", office.leaderKey()))
                .expect(200);
        assertThat(office.chief
                        .post(PUBLICATIONS, terms(other.string("name"), "DAILY", office.leaderKey()))
                        .expect(409)
                        .code())
                .as("its issues are quoted by the old name")
                .isEqualTo("publication.name-taken");
        assertThat(another.string("name")).isNotEqualTo(other.string("name"));
    }

    @Test
    void roles_and_offices_are_the_persons_who_hold_them_and_each_reader_counts_once() {
        String other = Caller.newUnit();
        Bulletin.knownOfficial("p-b-" + other, other, "ARCHIVIST");
        Bulletin.knownOfficial("p-a-" + other, other, "ARCHIVIST");
        Bulletin.knownOfficial("p-c-" + other, other, "CLERK");

        var founded = office.publication(
                "DAILY", "person:p-b-" + other, "office:" + other + ":ARCHIVIST", office.leaderKey());

        assertThat(list(founded.json(), "/readBy", "id"))
                .containsExactly("person:p-b-" + other, "person:p-a-" + other, office.leaderKey());
    }

    @Test
    void only_the_own_office_sees_it_and_only_its_chief_changes_it() {
        var founded = office.publication();

        assertThat(office.desk.get(path(founded)).expect(200).id()).isEqualTo(founded.id());
        assertThat(office.desk.get(PUBLICATIONS + "?status=ACTIVE&limit=200").ids())
                .contains(founded.id());
        assertThat(office.partyChief.get(PUBLICATIONS + "?limit=200").ids()).doesNotContain(founded.id());
        assertThat(office.partyChief.get(path(founded)).status()).isEqualTo(404);
        assertThat(office.desk
                        .post(path(founded) + "/end", founded, reason("停"))
                        .status())
                .isEqualTo(403);
        assertThat(office.leader.get(PUBLICATIONS).status()).isEqualTo(403);
    }
}
