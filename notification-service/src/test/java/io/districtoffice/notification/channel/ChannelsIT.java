package io.districtoffice.notification.channel;

import static io.districtoffice.notification.TestOffice.client;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.notification.TestOffice;
import io.districtoffice.platform.decision.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsIT {

    private static final String PATH = "/api/v1/channels";

    private final String unit = newUnit("hekou");
    private final Actor clerk = member(unit, "UNIT_CLERK");

    @Test
    void mail_is_off_until_the_person_says_otherwise_and_each_has_his_own() {
        var first = get(clerk, PATH);
        assertThat(first.json().path("mail").asBoolean()).isFalse();
        assertThat(first.json().has("email")).isFalse();
        assertThat(first.json().path("mailAvailable").asBoolean()).isTrue();
        assertThat(etag(first)).isEqualTo("\"0\"");

        var set = put(clerk, PATH, "{\"email\":\"li@xishan.example\",\"mail\":true}", "If-Match", "\"0\"");
        assertThat(set.status()).isEqualTo(200);
        assertThat(etag(set)).isEqualTo("\"1\"");
        assertThat(get(clerk, PATH).json()).isEqualTo(set.json());
        assertThat(get(member(unit, "UNIT_CLERK"), PATH).json().path("mail").asBoolean())
                .isFalse();

        var off = put(clerk, PATH, "{\"mail\":false,\"language\":\"en\"}", "If-Match", "\"1\"");
        assertThat(off.json().has("email")).isFalse();
        assertThat(off.json().path("language").asString()).isEqualTo("en");
    }

    @Test
    void who_has_not_seen_what_is_there_does_not_overwrite_it() {
        assertThat(put(clerk, PATH, "{\"mail\":false}").status()).isEqualTo(428);
        assertThat(put(clerk, PATH, "{\"mail\":false}", "If-Match", "\"0\"").status())
                .isEqualTo(200);
        assertThat(put(clerk, PATH, "{\"mail\":false}", "If-Match", "\"0\"").status())
                .isEqualTo(412);
    }

    @Test
    void what_is_no_address_is_refused_and_so_is_mail_without_one() {
        for (String bad : List.of(
                "li",
                "li@",
                "@xishan.example",
                "li@localhost",
                "li@xishan..example",
                "li li@xishan.example",
                "<li@xishan.example>",
                "li@xishan.example,wang@xishan.example",
                "l".repeat(65) + "@xishan.example",
                "li@" + "x".repeat(250) + ".example")) {
            var refused = put(clerk, PATH, "{\"email\":\"" + bad + "\",\"mail\":true}", "If-Match", "*");
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/code").asString()).as(bad).isEqualTo("not-an-address");
        }
        assertThat(put(clerk, PATH, "{\"email\":\"li@x.example\\r\\nBcc: a@b.example\",\"mail\":true}", "If-Match", "*")
                        .status())
                .isIn(400, 422);
        var without = put(clerk, PATH, "{\"mail\":true}", "If-Match", "*");
        assertThat(without.json().at("/errors/0/code").asString()).isEqualTo("address-missing");
        assertThat(without.json().at("/errors/0/message").asString()).contains("请先填写邮箱");
        assertThat(put(clerk, PATH, "{\"mail\":false,\"language\":\"fr\"}", "If-Match", "*")
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not-a-language");
        assertThat(put(clerk, PATH, "{}", "If-Match", "*").status()).isEqualTo(400);
        assertThat(put(clerk, PATH, "{\"mail\":true,\"person\":\"p-1\"}", "If-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(get(client(unit, "reports:read"), PATH).code()).isEqualTo("role-not-allowed");
        assertThat(etag(get(clerk, PATH))).as("nothing was stored").isEqualTo("\"0\"");
    }

    private static String etag(TestOffice.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElse("");
    }
}
