package io.districtoffice.supervision.item.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.item.model.SupervisionItem.Basis;
import io.districtoffice.supervision.item.model.SupervisionItem.Kind;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupervisionItemTest {

    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    static final Actor SUPERVISOR = person("supervisor", "SUPERVISOR");
    static final Actor DIRECTOR = person("director", "DIRECTOR");

    static Actor person(String id, String role) {
        return new Actor(id, Actor.Kind.PERSON, id, "district-party", "district-party", Set.of(role), Set.of(), "s");
    }

    static SupervisionItem anItem(Status status) {
        return new SupervisionItem(
                "i1",
                status,
                Kind.AD_HOC,
                new Basis("telephone", "1"),
                "查",
                "报",
                "district-party",
                "supervisor",
                NOW,
                null);
    }

    @Test
    void a_supervisor_of_a_district_office_proposes_an_item() {
        var decision =
                SupervisionItem.propose("i1", Kind.AD_HOC, new Basis("telephone", "1"), "查", "报", SUPERVISOR, NOW);
        assertThat(decision.state()).isEqualTo(anItem(Status.PROPOSED));
        assertThat(decision.events())
                .containsExactly(
                        new SupervisionEvent.Proposed(Kind.AD_HOC, new Basis("telephone", "1"), "district-party"));
    }

    @Test
    void somebody_outside_the_district_offices_cannot_propose() {
        var outsider = new Actor("x", Actor.Kind.PERSON, "x", "hekou", null, Set.of("SUPERVISOR"), Set.of(), "s");
        assertThatThrownBy(() -> SupervisionItem.propose(
                        "i1", Kind.AD_HOC, new Basis("telephone", "1"), "查", "报", outsider, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.RIGHT));
    }

    @Test
    void a_refusal_keeps_who_when_and_why() {
        var refused = anItem(Status.PROPOSED).refuse(DIRECTOR, NOW, "已有同类事项").state();
        assertThat(refused.refusal()).isEqualTo(new SupervisionItem.Refusal("director", NOW, "已有同类事项"));
    }

    @Test
    void every_status_and_command_is_as_the_table_says() {
        StatusCommandMatrix.of("supervision-service", "supervision-item").check((status, command) -> switch (command) {
            case "refuse" ->
                anItem(Status.valueOf(status))
                        .refuse(DIRECTOR, NOW, "理由")
                        .state()
                        .status();
            default -> throw new AssertionError("a command without a test: " + command);
        });
    }
}
