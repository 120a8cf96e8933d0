package io.districtoffice.inforeport.page;

import io.districtoffice.fonts.Face;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The faces, and which of them draws a character when the wanted one cannot. */
final class Typefaces {

    private static final Map<Face, List<Face>> ORDER = Map.of(
            Face.SONG, List.of(Face.SONG, Face.RARE, Face.KAI),
            Face.SONG_BOLD, List.of(Face.SONG_BOLD, Face.SONG, Face.RARE, Face.KAI),
            Face.KAI, List.of(Face.KAI, Face.SONG, Face.RARE),
            Face.RARE, List.of(Face.RARE, Face.SONG, Face.KAI));

    private final Map<Face, Typeface> faces = new EnumMap<>(Face.class);

    private Typefaces() {
        for (Face face : Face.values()) {
            faces.put(face, new Typeface(face));
        }
    }

    /** Read when they are first asked for: a service that never prints does not hold 20 MB. */
    static Typefaces shared() {
        return Shared.FACES;
    }

    private static final class Shared {
        static final Typefaces FACES = new Typefaces();
    }

    Typeface of(Face face) {
        return faces.get(face);
    }

    /** What no face can draw is written as its code point, so that it is seen to be missing. */
    List<Cell> cells(String text, Face wanted) {
        return cells(text, wanted, missing -> {});
    }

    List<Cell> cells(String text, Face wanted, IntConsumer missing) {
        var cells = new ArrayList<Cell>(text.length());
        text.codePoints().filter(Typefaces::isDrawn).forEach(code -> {
            Cell cell = cell(code, wanted);
            if (cell != null) {
                cells.add(cell);
            } else {
                missing.accept(code);
                "[U+%04X]".formatted(code).chars().forEach(letter -> cells.add(known(letter, wanted)));
            }
        });
        return cells;
    }

    private Cell known(int letter, Face wanted) {
        return new Cell(letter, wanted, false, of(wanted).width(letter));
    }

    private @Nullable Cell cell(int code, Face wanted) {
        for (Face face : ORDER.get(wanted)) {
            if (of(face).has(code)) {
                boolean heavy = wanted == Face.SONG_BOLD && face != wanted;
                return new Cell(code, face, heavy, of(face).width(code));
            }
        }
        String plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
        int other = plain.codePointAt(0);
        boolean one = Character.charCount(other) == plain.length() && other != code;
        return one ? cell(other, wanted) : null;
    }

    /** Not joiners and selectors of variants, which only change how a neighbour looks. */
    private static boolean isDrawn(int code) {
        boolean selector = code >= 0xFE00 && code <= 0xFE0F || code >= 0xE0100 && code <= 0xE01EF;
        return !selector && Character.getType(code) != Character.FORMAT;
    }
}
