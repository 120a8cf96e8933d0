package io.districtoffice.inforeport.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.districtoffice.inforeport.report.Difference.Piece;
import io.districtoffice.inforeport.report.Difference.Piece.Op;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    /** {@code [-gone-]} and {@code {+come+}}. */
    private static String shown(String before, String after) {
        return Difference.between(before, after).stream()
                .map(piece -> switch (piece.op()) {
                    case EQUAL -> piece.text();
                    case DELETE -> "[-" + piece.text() + "-]";
                    case INSERT -> "{+" + piece.text() + "+}";
                })
                .collect(joining());
    }

    @Test
    void a_number_changes_as_a_whole() {
        assertThat(shown("转移群众12人,损失1.5万元。", "转移群众120人,损失1.65万元。"))
                .isEqualTo("转移群众[-12-]{+120+}人,损失[-1.5-]{+1.65+}万元。");
    }

    @Test
    void neither_a_thousand_nor_a_time_is_torn() {
        assertThat(shown("今日,1,200人参加。", "今日,1,300人参加。")).isEqualTo("今日,[-1,200-]{+1,300+}人参加。");
        assertThat(shown("于10:30到场", "于10:45到场")).isEqualTo("于[-10:30-]{+10:45+}到场");
    }

    @Test
    void a_latin_word_changes_as_a_whole() {
        assertThat(shown("检测PM2.5与SO2", "检测PM10与SO2")).isEqualTo("检测PM[-2.5-]{+10+}与SO2");
        assertThat(shown("使用WiFi上网", "使用WLAN上网")).isEqualTo("使用[-WiFi-]{+WLAN+}上网");
    }

    @Test
    void a_character_that_happens_to_be_the_same_does_not_tear_a_change_apart() {
        assertThat(shown("今日凌晨发生", "昨日傍晚发生")).isEqualTo("[-今日凌晨-]{+昨日傍晚+}发生");
    }

    @Test
    void what_was_added_and_taken_away_stands_where_it_was() {
        assertThat(shown("道路已恢复通行。", "道路已全部恢复通行。")).isEqualTo("道路已{+全部+}恢复通行。");
        assertThat(shown("第一句。第二句。第三句。", "第一句。第三句。")).isEqualTo("第一句。[-第二句。-]第三句。");
        assertThat(shown("", "新写")).isEqualTo("{+新写+}");
        assertThat(shown(null, "新写")).isEqualTo("{+新写+}");
        assertThat(Difference.between("", "")).isEmpty();
        assertThat(Difference.between("一样", "一样")).containsExactly(new Piece(Op.EQUAL, "一样"));
    }

    @Test
    void a_text_polished_in_every_sentence_is_not_told_as_wholly_rewritten() {
        var random = new Random(3);
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            String clause = noise(random, 20) + ",";
            before.append(clause).append("出动人员").append(i).append("人次。");
            after.append(clause).append("共出动").append(i).append("人。");
        }

        var pieces = Difference.between(before.toString(), after.toString());

        int equal = pieces.stream()
                .filter(piece -> piece.op() == Op.EQUAL)
                .mapToInt(piece -> piece.text().length())
                .sum();
        assertThat(equal).isGreaterThan(before.length() * 2 / 3);
    }

    @Test
    void both_texts_can_be_put_together_again() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            var pieces = Difference.between(before, after);

            assertThat(without(pieces, Op.INSERT)).as("before, seed %d", seed).isEqualTo(before);
            assertThat(without(pieces, Op.DELETE)).as("after, seed %d", seed).isEqualTo(after);
            for (int k = 1; k < pieces.size(); k++) {
                assertThat(pieces.get(k).op())
                        .as("seed %d", seed)
                        .isNotEqualTo(pieces.get(k - 1).op());
            }
        }
    }

    @Test
    void long_texts_cost_a_bounded_time_however_different() {
        var random = new Random(7);
        var pairs = List.of(
                List.of("甲".repeat(20_000), "乙".repeat(20_000)),
                List.of("。".repeat(20_000), "！".repeat(20_000)),
                List.of("1.".repeat(10_000), "2.".repeat(10_000)),
                List.of("甲" + "，".repeat(19_998), "乙" + ",".repeat(19_998)),
                List.of(noise(random, 20_000), noise(random, 20_000)),
                List.of(sentences(random), sentences(random)),
                List.of(blocks(random), blocks(random)));
        for (var pair : pairs) {
            var pieces = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> Difference.between(pair.get(0), pair.get(1)));
            assertThat(without(pieces, Op.DELETE)).isEqualTo(pair.get(1));
        }
    }

    private static String without(List<Piece> pieces, Op op) {
        return pieces.stream()
                .filter(piece -> piece.op() != op)
                .map(Piece::text)
                .collect(joining());
    }

    private static String text(Random random) {
        var words = List.of("今", "日", "雨", "𠮷", "12", "3.5%", "PM", "。", ",", "\n", " ", "”", "！", "水", "é");
        return random.ints(random.nextInt(40), 0, words.size())
                .mapToObj(words::get)
                .collect(joining());
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 0x4E00, 0x9000).mapToObj(Character::toString).collect(joining());
    }

    /** Passages just small enough to be compared word by word, all different. */
    private static String blocks(Random random) {
        return random.ints(10, 0, 1).mapToObj(i -> noise(random, 1_995) + "。同。").collect(joining());
    }

    private static String sentences(Random random) {
        return random.ints(1_000, 0, 50).mapToObj(i -> noise(random, 19) + "。").collect(joining());
    }
}
