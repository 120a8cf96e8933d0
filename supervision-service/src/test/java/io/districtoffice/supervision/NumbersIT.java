package io.districtoffice.supervision;

import static com.mongodb.client.model.Filters.eq;
import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.newBasis;
import static io.districtoffice.supervision.TestOffice.path;
import static io.districtoffice.supervision.TestOffice.proposal;
import static io.districtoffice.supervision.TestOffice.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Many at once: numbers have no gap, and one of two wins. */
class NumbersIT {

    /** Of an office that no other test numbers in. */
    private static Caller official(String office, String what, String role) {
        String id = "p-" + office + "-" + what;
        return as(new Actor(id, Actor.Kind.PERSON, id, office, office, Set.of(role), Set.of(), "s-" + id));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var answers = new ArrayList<T>();
            for (Future<T> one : threads.invokeAll(work)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static List<BsonDocument> register(String office) {
        var database = TestOffice.service().context().getBean(OfficeStore.class).database();
        int year = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        return Flux.from(database.getCollection("series_register", BsonDocument.class)
                        .find(eq("series", "item-" + office + "-" + year)))
                .collectList()
                .block(Duration.ofSeconds(5));
    }

    private static boolean isVoid(String office, String owner) {
        return register(office).stream()
                .filter(one -> one.getString("owner").getValue().equals(owner))
                .anyMatch(one -> one.containsKey("void"));
    }

    @Test
    void sixty_four_approvals_at_once_are_numbered_without_gap() throws Exception {
        var supervisor = official("office-n", "s", "SUPERVISOR");
        var director = official("office-n", "d", "DIRECTOR");
        List<Callable<Answer>> work = IntStream.range(0, 64)
                .mapToObj(i -> supervisor.post(ITEMS, proposal(newBasis())).expect(201))
                .map(item -> (Callable<Answer>) () -> {
                    String key = UUID.randomUUID().toString();
                    var answer = director.post(path(item) + "/approve", item, approval("hekou"), key);
                    // whoever is told to come again does, with the same key
                    while (answer.status() == 503) {
                        answer = director.post(path(item) + "/approve", item, approval("hekou"), key);
                    }
                    return answer.expect(200);
                })
                .toList();

        var numbers = atOnce(work).stream()
                .map(answer -> answer.json().path("no").asLong())
                .toList();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 64).boxed().toList());
    }

    @Test
    void of_an_approval_and_a_refusal_at_once_one_wins_and_no_number_is_lost() throws Exception {
        var supervisor = official("office-r", "s", "SUPERVISOR");
        var director = official("office-r", "d", "DIRECTOR");
        var other = official("office-r", "l", "LEADER");
        var items = IntStream.range(0, 24)
                .mapToObj(i -> supervisor.post(ITEMS, proposal(newBasis())).expect(201))
                .toList();
        var work = new ArrayList<Callable<Answer>>();
        for (Answer item : items) {
            work.add(() -> director.post(path(item) + "/approve", item, approval("hekou")));
            work.add(() -> other.post(path(item) + "/refuse", item, reason("不立")));
        }
        var answers = atOnce(work);

        for (int i = 0; i < items.size(); i++) {
            var both =
                    List.of(answers.get(2 * i).status(), answers.get(2 * i + 1).status());
            assertThat(both).as("item %d", i).containsOnlyOnce(200);
        }
        var register = register("office-r");
        var numbers =
                register.stream().map(one -> one.getInt64("no").getValue()).toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, register.size()).boxed().toList());
        for (BsonDocument one : register) {
            var item = supervisor
                    .get(ITEMS + "/" + one.getString("owner").getValue())
                    .expect(200);
            boolean established = item.string("status").equals("ESTABLISHED");
            String owner = one.getString("owner").getValue();
            await(item.string("status"))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> isVoid("office-r", owner) != established);
        }
    }

    @Test
    void of_two_supervisors_at_once_one_issues_the_notice() throws Exception {
        var one = as(People.SUPERVISOR);
        var two = as(People.SUPERVISOR_2);
        for (int round = 0; round < 5; round++) {
            var proposed = one.post(ITEMS, proposal(newBasis())).expect(201);
            var established = as(People.DIRECTOR)
                    .post(path(proposed) + "/approve", proposed, approval("hekou", "shiba"))
                    .expect(200);
            String notice = path(proposed) + "/issue-notice";
            var answers = atOnce(List.<Callable<Answer>>of(
                    () -> one.post(notice, established, NOTHING), () -> two.post(notice, established, NOTHING)));

            assertThat(answers.stream().map(Answer::status).sorted()).containsExactly(200, 412);
            assertThat(one.get(path(proposed)).json().path("assignments")).hasSize(2);
        }
    }
}
