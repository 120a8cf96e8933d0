package io.districtoffice.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The faces, as TrueType with outlines that PDF libraries can cut to what a document uses. Some are not shipped, since
 * none was found under a free licence: an office that owns one gives its file, else another stands in. In each shipped
 * face one character has one glyph of its own, so text that is copied out of a PDF is the text that went in. Where
 * they come from, what is in them and under which licence: README.md of this module.
 */
public enum Face {
    /** 宋体 for text: 20,992 characters of CJK, extension A, and what lists of names need beyond. */
    SONG("song"),
    /** 宋体 heavy, near to 小标宋, for mastheads and titles: GB 2312. */
    SONG_BOLD("song-bold"),
    /** 楷体 for signatures and sources: GB 2312, without the quotation marks, which are narrow in it. */
    KAI("kai"),
    /** 宋体 for rare characters in the names of people and places that the text face lacks, and nothing else. */
    RARE("rare"),
    /** 仿宋, the text of official documents. Not shipped. */
    FANG(null),
    /** 黑体, headings of the first level. Not shipped. */
    HEI(null),
    /** 小标宋, titles and marks of official documents. Not shipped. */
    BIAO(null);

    private final @Nullable String name;

    Face(@Nullable String name) {
        this.name = name;
    }

    public boolean isShipped() {
        return name != null;
    }

    /**
     * The whole font, unpacked; some megabytes, so open it once.
     *
     * @throws IllegalStateException if it is not shipped
     * @throws UncheckedIOException if the jar cannot be read
     */
    public byte[] read() {
        try (InputStream packed = Face.class.getResourceAsStream("/fonts/" + name + ".ttf.gz")) {
            if (packed == null) {
                throw new IllegalStateException(name + " is part of this module");
            }
            return new GZIPInputStream(packed).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
