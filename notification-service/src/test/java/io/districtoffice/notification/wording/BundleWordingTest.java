package io.districtoffice.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleWordingTest {

    private static final Map<String, String> UNITS = Map.of("hekou", "河口镇");
    private static final List<Locale> LANGUAGES = List.of(Language.CHINESE, Language.ENGLISH);

    private final Wording wording =
            new BundleWording(id -> UNITS.getOrDefault(id, id), id -> "p-1".equals(id) ? "李四" : id);

    @Test
    void a_sentence_names_units_and_kinds_as_people_do() {
        var facts = Map.of("unit", "hekou", "infoClass", "DYNAMIC", "receiptNo", "hekou-20261123-m9v1tbn5d3");
        assertThat(wording.text("report.submitted", facts, Language.CHINESE))
                .isEqualTo("河口镇 报送了一条一般动态信息，回执号 hekou-20261123-m9v1tbn5d3，请认领");
        assertThat(wording.text("report.submitted", facts, Language.ENGLISH))
                .isEqualTo("河口镇 submitted a report (news), receipt hekou-20261123-m9v1tbn5d3; please claim it");
    }

    @Test
    void whom_a_reader_key_means_is_said_as_people_say_it() {
        assertThat(wording.who("unit:hekou", Language.CHINESE)).isEqualTo("河口镇");
        assertThat(wording.who("unit:hekou:UNIT_HEAD", Language.CHINESE)).isEqualTo("河口镇负责人");
        assertThat(wording.who("unit:hekou:UNIT_HEAD", Language.ENGLISH)).isEqualTo("head of 河口镇");
        assertThat(wording.who("office:gov:DUTY_LEADER", Language.CHINESE)).isEqualTo("gov带班领导");
        assertThat(wording.who("person:p-1", Language.CHINESE)).isEqualTo("李四");
        assertThat(wording.who("role:SYSTEM_ADMIN", Language.CHINESE)).isEqualTo("各系统管理员");
        assertThat(wording.who("odd", Language.CHINESE)).isEqualTo("odd");
        assertThat(wording.text(
                        "deadline.overdue-unit",
                        Map.of("who", "unit:hekou", "type", "assignment", "due", "2026-02-25T09:30:00Z"),
                        Language.CHINESE))
                .isEqualTo("河口镇的一件督查任务已于 2026-02-25 17:30 到期，尚未办结。请您督促办理");
    }

    @Test
    void an_unknown_unit_and_an_unknown_value_stay_what_they_are_and_a_missing_fact_is_a_dash() {
        assertThat(wording.text("report.submitted", Map.of("unit", "far", "infoClass", "NEWER"), Language.CHINESE))
                .isEqualTo("far 报送了一条NEWER信息，回执号 —，请认领");
    }

    @Test
    void a_fact_is_never_taken_for_a_place() {
        assertThat(wording.text("report.accepted", Map.of("receiptNo", "{unit}$1\\"), Language.CHINESE))
                .contains("{unit}$1\\");
    }

    @Test
    void chinese_is_spoken_unless_english_is_asked_for() {
        assertThat(Language.of("en-US,en;q=0.9")).isEqualTo(Language.ENGLISH);
        for (String other : List.of("zh-CN", "fr", "*", "", "en;q=", "zh,en;q=0.5", ";;;")) {
            assertThat(Language.of(other)).as(other).isEqualTo(Language.CHINESE);
        }
    }

    @Test
    void whatever_the_contracts_let_people_hear_of_or_do_has_words_in_both_languages() throws IOException {
        var missing = new ArrayList<String>();
        int seen = 0;
        for (JsonNode event : examples()) {
            for (String list : List.of("notices", "tasks")) {
                for (JsonNode one : event.at("/data/" + list)) {
                    seen++;
                    check(one.path("what").asString(), facts(one), missing);
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(missing).isEmpty();
    }

    private void check(String what, Map<String, String> facts, List<String> missing) {
        for (Locale language : LANGUAGES) {
            String text = wording.text(what, facts, language);
            if (text.equals(wording.text("no.such", Map.of(), language)) || text.contains("—") || text.contains("{")) {
                missing.add(what + " in " + language + ": " + text);
            }
        }
    }

    private static Map<String, String> facts(JsonNode notice) {
        var facts = new java.util.HashMap<String, String>();
        notice.path("facts").forEachEntry((name, value) -> facts.put(name, value.asString()));
        return facts;
    }

    private static List<JsonNode> examples() throws IOException {
        var json = JsonMapper.builder().build();
        var examples = new ArrayList<JsonNode>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/events/*.example.json")) {
            try (var in = file.getInputStream()) {
                examples.add(json.readTree(in));
            }
        }
        return examples;
    }
}
