package io.districtoffice.document.layout;

import io.districtoffice.document.layout.model.Finding;
import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.Line;
import io.districtoffice.printing.Lines;
import io.districtoffice.printing.Look;
import io.districtoffice.printing.PlainText;
import io.districtoffice.printing.Typefaces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One document while it is set: its faces, and what is found on the way. */
final class Setting {

    private final Typefaces faces;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Setting(Typefaces faces) {
        this.faces = faces;
    }

    Typefaces faces() {
        return faces;
    }

    List<Cell> cells(String text, Face face) {
        return faces.cells(
                PlainText.line(text),
                face,
                code -> findings.add(new Finding(Finding.Kind.NO_GLYPH, Character.toString(code))));
    }

    Line line(String text, Face face) {
        return Lines.single(cells(text, face), 0);
    }

    /** All on one line, smaller where it would be wider than {@code room}, in points. */
    Look fitting(Line line, Look look, float room) {
        float width = line.width() * look.size();
        return width <= room ? look : look.times(room / width);
    }

    void found(Finding.Kind kind) {
        findings.add(new Finding(kind, ""));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
