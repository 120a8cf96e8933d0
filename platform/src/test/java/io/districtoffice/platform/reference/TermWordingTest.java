package io.districtoffice.platform.reference;

import static io.districtoffice.platform.calendar.Notices.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.calendar.TermUnit;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TermWordingTest {

    @Test
    void working_days_are_told_in_chinese() {
        assertThat(told("2026-02-13T10:00", 3, TermUnit.WORKING_DAYS, Locale.CHINESE))
                .containsExactly(
                        "2026-02-13（周五）为起算当日，不计入",
                        "2026-02-14（周六）为春节调休上班，计入，累计 1 个工作日",
                        "2026-02-15（周日）至2026-02-23（周一）为春节放假，跳过",
                        "2026-02-24（周二）至2026-02-25（周三）计入，累计 3 个工作日",
                        "2026-02-25（周三）到下班时间 17:30 到期");
    }

    @Test
    void and_in_english() {
        assertThat(told("2026-02-13T10:00", 3, TermUnit.WORKING_DAYS, Locale.ENGLISH))
                .containsExactly(
                        "2026-02-13 (Fri) is the day of the start and is not counted",
                        "2026-02-14 (Sat) is a make-up day for 春节 and counts: 1 working days so far",
                        "2026-02-15 (Sun) to 2026-02-23 (Mon) are off for 春节 and are skipped",
                        "2026-02-24 (Tue) to 2026-02-25 (Wed) count: 3 working days so far",
                        "due on 2026-02-25 (Wed) when the office closes at 17:30");
    }

    @Test
    void calendar_days_give_way_in_words() {
        assertThat(told("2026-08-03T10:00", 60, TermUnit.CALENDAR_DAYS, Locale.CHINESE))
                .containsExactly(
                        "2026-08-03（周一）为起算当日，不计入",
                        "自次日起数 60 个自然日，到2026-10-02（周五）",
                        "2026-10-02（周五）至2026-10-07（周三）为国庆节放假，跳过",
                        "2026-10-08（周四）到下班时间 17:30 到期");
    }

    @Test
    void working_hours_and_hours_are_told_with_their_times() {
        assertThat(told("2026-05-01T10:00", 9, TermUnit.WORKING_HOURS, Locale.CHINESE))
                .contains("2026-05-01（周五）10:00不在办公时间内，自2026-05-06（周三）08:30上班起算")
                .contains("2026-05-06（周三）至2026-05-07（周四）计入，累计 9:00（时:分）")
                .endsWith("2026-05-07（周四）10:30计满到期");
        assertThat(told("2026-10-01T22:15", 3, TermUnit.HOURS, Locale.ENGLISH))
                .containsExactly(
                        "3 hours from 2026-10-01 (Thu) 22:15, day and night, holidays too: due at 2026-10-02 (Fri) 01:15");
    }

    @Test
    void a_missing_notice_is_said_in_both_languages() {
        assertThat(told("2026-12-31T10:00", 1, TermUnit.WORKING_DAYS, Locale.CHINESE))
                .contains("2027-01-02（周六）至2027-01-03（周日）为周末，跳过")
                .endsWith("2027 年的放假安排尚未导入，暂按法定节假日推算，导入后可能变动");
        assertThat(told("2026-12-31T10:00", 600, TermUnit.WORKING_DAYS, Locale.ENGLISH))
                .endsWith(
                        "the holiday notices of 2027 to 2029 are not imported yet: reckoned by the days off by law, it may"
                                + " move");
    }

    @Test
    void whatever_the_calendar_says_has_words_in_both_languages() throws Exception {
        assertThat(properties("zh").stringPropertyNames())
                .isEqualTo(properties("en").stringPropertyNames());
        for (var unit : TermUnit.values()) {
            for (String start : List.of("2026-02-13T10:00", "2026-09-19T23:00", "2026-12-31T10:00")) {
                for (int amount : List.of(1, 3, 10, 200, 3000)) {
                    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        assertThat(told(start, amount, unit, language))
                                .isNotEmpty()
                                .noneMatch(text -> text.contains("{") || text.matches("[a-z-]+"));
                    }
                }
            }
        }
    }

    private static List<String> told(String start, int amount, TermUnit unit, Locale language) {
        return TermWording.in(language)
                .sentences(Notices.calendar().after(at(start), amount, unit).explanation());
    }

    private static Properties properties(String language) throws Exception {
        try (var in = TermWordingTest.class.getResourceAsStream("/platform-terms_" + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
