package io.districtoffice.document.layout.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of an official text. Its ordinal is part of it, as the drafter wrote it.
 *
 * @param heading what is set in the face of the level: the whole paragraph, or its first sentence; may be empty
 * @param text    what follows it
 */
public record Paragraph(Level level, String heading, String text) {

    /** 结构层次序数 of GB/T 9704-2012, 7.3.3. */
    public enum Level {
        /** 一、 in 黑体 */
        FIRST("[一二三四五六七八九十百]{1,5}、.*"),
        /** （一） in 楷体 */
        SECOND("[（(][一二三四五六七八九十百]{1,5}[）)].*"),
        /** 1. in the face of the text */
        THIRD("\\d{1,3}[.．](?!\\d).*"),
        /** （1） in the face of the text */
        FOURTH("[（(]\\d{1,3}[）)].*"),
        TEXT("");

        private final Pattern form;

        Level(String form) {
            this.form = Pattern.compile(form, Pattern.DOTALL);
        }

        static Level of(String paragraph) {
            for (Level level : values()) {
                if (level.form.matcher(paragraph).matches()) {
                    return level;
                }
            }
            return TEXT;
        }
    }

    /** A heading is short; what is longer and has no full stop is a text that only begins with an ordinal. */
    private static final int LONGEST_HEADING = 56;

    private static final Pattern LINES = Pattern.compile("\\R");

    public static Paragraph text(String text) {
        return new Paragraph(Level.TEXT, "", text);
    }

    /** A text as it was typed: a line break begins a paragraph, its ordinal tells the level. Blank ones are left out. */
    public static List<Paragraph> read(String text) {
        return LINES.splitAsStream(text)
                .map(String::strip)
                .filter(line -> !line.isBlank())
                .map(Paragraph::of)
                .toList();
    }

    private static Paragraph of(String line) {
        Level level = Level.of(line);
        int stop = line.indexOf('。') + 1;
        int end = stop > 0 ? stop : line.length();
        if (level == Level.TEXT || line.codePointCount(0, end) > LONGEST_HEADING) {
            return new Paragraph(level, "", line);
        }
        return new Paragraph(level, line.substring(0, end), line.substring(end));
    }

    /** Nothing but a heading: it stays with what follows it. */
    public boolean isHeading() {
        return !heading.isEmpty() && text.isBlank();
    }
}
