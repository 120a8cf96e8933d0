package io.districtoffice.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceTest {

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"FANG", "HEI", "BIAO"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_shipped_face_is_a_true_type_font(Face face) throws Exception {
        assertThat(font(face).getNumGlyphs()).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"FANG", "HEI", "BIAO"})
    void a_face_without_a_free_licence_is_not_shipped(Face face) {
        assertThat(face.isShipped()).isFalse();
        assertThatThrownBy(face::read).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_character_of_the_basic_plane_that_gb_18030_asks_for_is_in_one_of_the_faces() throws Exception {
        Font song = font(Face.SONG);
        Font rare = font(Face.RARE);
        assertThat(IntStream.concat(IntStream.rangeClosed(0x4E00, 0x9FA5), IntStream.rangeClosed(0x3400, 0x4DB5))
                        .filter(character -> !song.canDisplay(character) && !rare.canDisplay(character))
                        .boxed())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"SONG", "SONG_BOLD", "KAI"})
    void faces_for_chinese_have_the_characters_of_gb_2312(Face face) throws Exception {
        Font font = font(face);
        Charset gb2312 = Charset.forName("GB2312");
        assertThat(IntStream.rangeClosed(0xB0, 0xF7)
                        .boxed()
                        .flatMap(row -> IntStream.rangeClosed(0xA1, 0xFE)
                                .mapToObj(cell -> new String(new byte[] {row.byteValue(), (byte) cell}, gb2312)))
                        .filter(character -> !character.contains("\uFFFD")))
                .hasSize(6763)
                .allMatch(character -> font.canDisplay(character.codePointAt(0)));
    }

    @Test
    void rare_characters_of_names_are_found_in_one_of_the_faces() throws Exception {
        Font song = font(Face.SONG);
        Font rare = font(Face.RARE);
        assertThat("䶮㛃𠮷〇龑堃喆昇𫖯𬱖𬤇𫟹𪣻𬭎".codePoints())
                .allMatch(character -> song.canDisplay(character) || rare.canDisplay(character));
    }

    @Test
    void licences_go_with_the_faces() {
        for (String file : new String[] {"NOTICE", "OFL-NotoSerifSC", "OFL-LXGWWenKai", "HanazonoFontLicense"}) {
            assertThat(Face.class.getResource("/fonts/" + file + ".txt"))
                    .as(file)
                    .isNotNull();
        }
    }

    private static Font font(Face face) throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.read()));
    }
}
