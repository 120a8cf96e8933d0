package io.districtoffice.platform.attachment;

import io.districtoffice.platform.decision.ClassificationMark;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The name of an upload, for display only: the last part of what may have been a path, without control and direction
 * characters, at most 200 code points with its extension kept.
 */
record FileName(String text, FileKind kind) {

    private static final int LONGEST = 200;

    static FileName of(HttpHeaders headers) {
        String given;
        try {
            given = headers.getContentDisposition().getFilename();
        } catch (IllegalArgumentException malformed) {
            given = null;
        }
        return of(given);
    }

    static FileName of(@Nullable String given) {
        String name = shown(given == null ? "" : given);
        int dot = name.lastIndexOf('.');
        if (name.isEmpty() || dot == 0) {
            return Refusals.refuse("attachment-name-missing");
        }
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        FileKind kind = dot < 0 ? null : FileKind.ofExtension(extension).orElse(null);
        if (kind == null) {
            return Refusals.refuse("attachment-type-not-allowed", "extension", dot < 0 ? "" : cut(extension, 20));
        }
        if (ClassificationMark.isInFileName(name)) { // R46
            return Refusals.refuse("attachment-name-marked");
        }
        int room = LONGEST - (name.length() - dot);
        return new FileName(cut(name.substring(0, dot), room) + name.substring(dot), kind);
    }

    private static String shown(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var text = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::printed)
                .forEach(text::appendCodePoint);
        // a name of dots, or one that hides behind a leading one, is nobody's
        return text.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
    }

    private static boolean printed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String cut(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
