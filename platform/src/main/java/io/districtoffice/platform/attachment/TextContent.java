package io.districtoffice.platform.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plain text: UTF-8, GB18030 or marked UTF-16 from end to end, without control characters, markup or a script's first line. */
final class TextContent {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextContent() {}

    static boolean isPlain(Path file) throws IOException {
        for (Charset charset : candidates(file)) {
            try {
                return isPlain(file, charset);
            } catch (CharacterCodingException otherCharset) {
                // the next one
            }
        }
        return false;
    }

    private static List<Charset> candidates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(2);
            boolean marked = mark.length == 2 && (mark[0] ^ mark[1]) == 1 && (mark[0] & mark[1]) == (byte) 0xfe;
            return marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        }
    }

    private static boolean isPlain(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[8192];
        var start = new StringBuilder();
        try (var reader = new BufferedReader(
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), decoder))) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] < ' ' && "\t\n\f\r".indexOf(buffer[i]) < 0 || buffer[i] == 0x7f) {
                        return false;
                    }
                }
                if (start.length() < 2) {
                    start.append(
                            new String(buffer, 0, length).replace("\ufeff", "").stripLeading());
                }
            }
        }
        return start.length() == 0 || !(start.charAt(0) == '<' || start.indexOf("#!") == 0);
    }
}
