package io.districtoffice.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFacesTest {

    @TempDir
    Path folder;

    @Test
    void a_font_of_the_office_is_used_where_it_lies_in_the_folder() throws IOException {
        Files.write(folder.resolve("fang.ttf"), Face.KAI.read());
        Typefaces faces = new OwnFaces(folder).faces();

        assertThat(faces.cells("一", Face.FANG)).allMatch(cell -> cell.face() == Face.FANG);
        assertThat(faces.cells("一", Face.HEI)).allMatch(cell -> cell.face() == Face.SONG_BOLD && !cell.heavy());
        assertThat(faces.cells("䶮", Face.FANG)).allMatch(cell -> cell.face() != Face.FANG);
    }

    @Test
    void without_a_folder_others_stand_in() {
        Typefaces faces = new OwnFaces(null).faces();

        assertThat(faces).isSameAs(Typefaces.shared());
        assertThat(faces.cells("一", Face.FANG)).allMatch(cell -> cell.face() == Face.SONG);
        assertThat(faces.cells("一", Face.BIAO)).allMatch(cell -> cell.face() == Face.SONG_BOLD);
    }

    @Test
    void what_is_no_font_and_no_folder_is_refused_at_the_start() throws IOException {
        assertThatThrownBy(() -> new OwnFaces(folder.resolve("none"))).hasMessageContaining("not a folder");
        Files.write(folder.resolve("hei.ttf"), new byte[] {1, 2, 3, 4});
        assertThatThrownBy(() -> new OwnFaces(folder)).isInstanceOf(IllegalArgumentException.class);
        Files.write(folder.resolve("hei.ttf"), "<html>".repeat(1000).getBytes());
        assertThatThrownBy(() -> new OwnFaces(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_document_is_printed_with_the_font_of_the_office() throws IOException {
        Files.write(folder.resolve("fang.ttf"), Face.KAI.read());
        var fonts = new LayoutProperties(folder, "仿宋", "小标宋", "黑体", "楷体", "宋体");
        var printer = new PaperPrinter(new OwnFaces(folder)::faces, fonts);

        assertThat(Drawn.sheets(printer.pdf(Papers.letter().paper())).get(0).text())
                .contains("请予支持为盼");
    }
}
