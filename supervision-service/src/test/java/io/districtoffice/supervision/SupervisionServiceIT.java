package io.districtoffice.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Supervised items over HTTP on real parts. */
class SupervisionServiceIT {

    static final String PATH = "/api/v1/supervision-items";
    static final String PROPOSAL =
            """
            {"kind": "AD_HOC", "basis": {"kind": "telephone", "id": "2026-11-20"},
             "content": "河口镇渡口安全隐患整改", "requirement": "五日内整改并报告"}
            """;

    @Import({SupervisionApplication.class, ServiceUnderTest.OwnKeys.class})
    static class Application {}

    static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(Application.class, "supervision-service");
    }

    @Test
    void an_item_is_proposed_by_a_supervisor_and_refused_by_the_director() {
        var supervisor = service.officeRole("district-party", "SUPERVISOR");
        var director = service.officeRole("district-party", "DIRECTOR");
        var proposed = supervisor.post(PATH, PROPOSAL).expect(201);
        assertThat(proposed.string("status")).isEqualTo("PROPOSED");

        String path = PATH + "/" + proposed.string("id");
        assertThat(supervisor
                        .post(path + "/refuse", proposed, "{\"reason\": \"不\"}")
                        .status())
                .as("the right to decide is not the supervisor's")
                .isEqualTo(403);
        var refused = director.post(path + "/refuse", director.get(path), "{\"reason\": \"已有同类事项\"}")
                .expect(200);
        assertThat(refused.string("status")).isEqualTo("REFUSED");
        assertThat(refused.string("refusedBecause")).isEqualTo("已有同类事项");
        var again =
                director.post(path + "/refuse", refused, "{\"reason\": \"再次\"}").expect(409);
        assertThat(again.problem()).isEqualTo("item.not-proposed");
        assertThat(again.string("detail")).contains("REFUSED");
    }

    @Test
    void the_other_office_sees_nothing() {
        var proposed = service.officeRole("district-party", "SUPERVISOR")
                .post(PATH, PROPOSAL)
                .expect(201);
        var other = service.officeRole("district-gov", "SUPERVISOR");
        assertThat(other.get(PATH + "/" + proposed.string("id")).status()).isEqualTo(404);
        assertThat(other.get(PATH + "?limit=200").expect(200).ids()).doesNotContain(proposed.string("id"));
    }

    @Test
    void a_proposal_without_content_is_refused_naming_the_field() {
        var answer = service.officeRole("district-party", "SUPERVISOR")
                .post(PATH, PROPOSAL.replace("河口镇渡口安全隐患整改", " "))
                .expect(422);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("content");
    }

    @Test
    void a_classification_mark_is_refused_naming_the_field() {
        var answer = service.officeRole("district-party", "SUPERVISOR")
                .post(PATH, PROPOSAL.replace("河口镇渡口", "机密★一年 河口镇渡口"))
                .expect(422);
        assertThat(answer.problem()).isEqualTo("classified");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("content");
    }

    @Test
    void table_permissions_openapi_controllers_and_words_agree() {
        ContractChecks.of("supervision-service").check(service.context());
        EventSchemas.ofContracts().checkExamples();
        ProblemTextsCheck.check("supervision-service");
    }
}
