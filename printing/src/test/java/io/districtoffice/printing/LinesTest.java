package io.districtoffice.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.fonts.Face;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final float HALF = 0.5f;
    private static final float EXACT = 0.01f;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(int seed) {
        for (float width : new float[] {9.3f, 14, 22.5f, 28}) {
            for (String line : texts(Lines.of(cells(Corpus.text(seed, 3000)), width, 2))) {
                assertThat("，。、；：！？”’》）】%℃".indexOf(line.charAt(0))).as(line).isNegative();
                assertThat("“‘《（【".indexOf(line.charAt(line.length() - 1)))
                        .as(line)
                        .isNegative();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void nothing_is_lost_and_every_line_but_the_last_fills_the_width(int seed) {
        String text = Corpus.text(seed, 2000);
        List<Line> lines = Lines.of(cells(text), 28, 2);

        assertThat(String.join("", texts(lines))).isEqualTo(text);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            float blank = LineRules.isClosing(last(line)) ? HALF : 0;
            assertThat(line.width()).as(text(line)).isBetween(28 - EXACT, 28 + blank + EXACT);
        }
    }

    @Test
    void a_mark_is_pulled_in_when_other_marks_make_room() {
        assertThat(texts(Lines.of(cells("甲乙，丙丁戊己庚辛，壬癸"), 9, 0))).containsExactly("甲乙，丙丁戊己庚辛，", "壬癸");
    }

    @Test
    void without_room_the_character_before_goes_down_with_the_mark() {
        List<Line> lines = Lines.of(cells("甲乙丙丁戊己庚辛壬》；癸"), 9, 0);

        assertThat(texts(lines)).containsExactly("甲乙丙丁戊己庚辛", "壬》；癸");
        assertThat(lines.get(0).width()).isCloseTo(9, Offset.offset(EXACT));
    }

    @Test
    void marks_side_by_side_share_their_blank() {
        assertThat(Lines.of(cells("“甲。”“乙”"), 28, 0).get(0).width()).isEqualTo(6);
    }

    @Test
    void a_dash_and_an_ellipsis_are_not_parted() {
        assertThat(texts(Lines.of(cells("甲乙丙——丁戊己……庚"), 4, 0))).containsExactly("甲乙丙", "——丁戊", "己……庚");
    }

    @Test
    void a_number_keeps_its_figures_and_its_unit() {
        assertThat(texts(Lines.of(cells("满意率为二十个96.3%以上"), 8.5f, 0))).containsExactly("满意率为二十个", "96.3%以上");
    }

    @Test
    void an_address_without_a_place_to_break_is_broken_all_the_same() {
        List<Line> lines = Lines.of(cells("见" + "abcdefgh".repeat(20) + "。"), 10, 0);

        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.width() <= 10 + EXACT);
        assertThat(lines.get(0).width()).isGreaterThan(9);
        assertThat(texts(lines)).noneMatch(line -> line.startsWith("。"));
    }

    @Test
    void a_run_of_marks_longer_than_a_line_ends() {
        assertThat(String.join("", texts(Lines.of(cells("！".repeat(100)), 10, 2))))
                .isEqualTo("！".repeat(100));
        assertThat(String.join("", texts(Lines.of(cells("（".repeat(100)), 10, 2))))
                .isEqualTo("（".repeat(100));
    }

    @Test
    void a_blank_between_words_is_not_carried_to_the_next_line() {
        assertThat(texts(Lines.of(cells("report and supervision"), 6.5f, 0)))
                .containsExactly("report and", "supervision");
    }

    @Test
    void a_title_is_broken_into_lines_of_about_the_same_length() {
        List<Line> lines = Lines.balanced(cells("群众家门口看病结算仍有两处堵点需要协调解决"), 20);

        assertThat(texts(lines)).hasSize(2);
        assertThat(lines.get(0).width() - lines.get(1).width()).isLessThan(2);
    }

    @Test
    void nothing_gives_no_line() {
        assertThat(Lines.of(List.of(), 28, 2)).isEmpty();
        assertThat(Lines.balanced(List.of(), 28)).isEmpty();
    }

    private static List<Cell> cells(String text) {
        return Typefaces.shared().cells(text, Face.SONG);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(LinesTest::text).toList();
    }

    private static String text(Line line) {
        var text = new StringBuilder();
        line.cells().forEach(cell -> text.appendCodePoint(cell.code()));
        return text.toString();
    }

    private static Cell last(Line line) {
        return line.cells().get(line.cells().size() - 1);
    }
}
