package io.districtoffice.printing;

import io.districtoffice.fonts.Face;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The faces, and which of them draws a character when the wanted one cannot. */
public final class Typefaces {

    private static final Map<Face, List<Face>> ORDER = Map.of(
            Face.SONG, List.of(Face.SONG, Face.RARE, Face.KAI),
            Face.SONG_BOLD, List.of(Face.SONG_BOLD, Face.SONG, Face.RARE, Face.KAI),
            Face.KAI, List.of(Face.KAI, Face.SONG, Face.RARE),
            Face.RARE, List.of(Face.RARE, Face.SONG, Face.KAI),
            Face.FANG, List.of(Face.FANG, Face.SONG, Face.RARE, Face.KAI),
            Face.HEI, List.of(Face.HEI, Face.SONG_BOLD, Face.SONG, Face.RARE, Face.KAI),
            Face.BIAO, List.of(Face.BIAO, Face.SONG_BOLD, Face.SONG, Face.RARE, Face.KAI));

    private static final Set<Face> HEAVY = EnumSet.of(Face.SONG_BOLD, Face.HEI, Face.BIAO);

    private final Map<Face, Typeface> faces;

    private Typefaces(Map<Face, Typeface> faces) {
        this.faces = faces;
    }

    /** What is shipped. Read when it is first asked for: a service that never prints does not hold 20 MB. */
    public static Typefaces shared() {
        return Shared.FACES;
    }

    private static final class Shared {
        static final Typefaces FACES = shipped();
    }

    private static Typefaces shipped() {
        var faces = new EnumMap<Face, Typeface>(Face.class);
        for (Face face : Face.values()) {
            if (face.isShipped()) {
                faces.put(face, new Typeface(face.read()));
            }
        }
        return new Typefaces(faces);
    }

    /**
     * The shipped faces, and an office's own before them.
     *
     * @param own whole TrueType fonts that may be embedded
     * @throws IllegalArgumentException if one is not
     */
    public static Typefaces with(Map<Face, byte[]> own) {
        var faces = new EnumMap<Face, Typeface>(shared().faces);
        own.forEach((face, font) -> faces.put(face, Typeface.own(face, font)));
        return new Typefaces(faces);
    }

    Typeface of(Face face) {
        return faces.get(face);
    }

    /** What no face can draw is written as its code point, so that it is seen to be missing. */
    public List<Cell> cells(String text, Face wanted) {
        return cells(text, wanted, missing -> {});
    }

    /** @param missing is told each code point that no face can draw */
    public List<Cell> cells(String text, Face wanted, IntConsumer missing) {
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
        Cell cell = cell(letter, wanted);
        if (cell == null) {
            throw new IllegalStateException("a shipped face has all of ASCII");
        }
        return cell;
    }

    private @Nullable Cell cell(int code, Face wanted) {
        for (Face face : ORDER.get(wanted)) {
            Typeface type = faces.get(face);
            if (type != null && type.has(code)) {
                boolean heavy = HEAVY.contains(wanted) && !HEAVY.contains(face);
                return new Cell(code, face, heavy, type.width(code));
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
