package io.districtoffice.printing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Office Open XML file while it is written: parts of XML in a zip, one after the other, nothing kept in memory. The
 * same calls give the same bytes. What XML cannot hold becomes U+FFFD.
 */
public final class OpenXml implements AutoCloseable {

    private static final LocalDateTime SAME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int SUBSTITUTE = 0xFFFD;

    private final ZipOutputStream zip;
    private final Writer writer;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    public OpenXml(OutputStream out) {
        zip = new ZipOutputStream(out);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Begins a part; the one before it must be whole. */
    public OpenXml part(String name) throws IOException {
        finish();
        var entry = new ZipEntry(name);
        entry.setTimeLocal(SAME);
        zip.putNextEntry(entry);
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return this;
    }

    /** @param attributes names and values in turn */
    public OpenXml start(String name, String... attributes) throws IOException {
        closeTag();
        writer.write('<');
        writer.write(name);
        for (int n = 0; n + 1 < attributes.length; n += 2) {
            writer.write(' ');
            writer.write(attributes[n]);
            writer.write("=\"");
            escaped(attributes[n + 1]);
            writer.write('"');
        }
        open.push(name);
        inTag = true;
        return this;
    }

    public OpenXml end() throws IOException {
        String name = open.pop();
        if (inTag) {
            writer.write("/>");
            inTag = false;
        } else {
            writer.write("</");
            writer.write(name);
            writer.write('>');
        }
        return this;
    }

    public OpenXml leaf(String name, String... attributes) throws IOException {
        return start(name, attributes).end();
    }

    public OpenXml text(String text) throws IOException {
        closeTag();
        escaped(text);
        return this;
    }

    private void closeTag() throws IOException {
        if (inTag) {
            writer.write('>');
            inTag = false;
        }
    }

    private void escaped(String text) throws IOException {
        for (int n = 0; n < text.length(); ) {
            int code = text.codePointAt(n);
            n += Character.charCount(code);
            switch (code) {
                case '&' -> writer.write("&amp;");
                case '<' -> writer.write("&lt;");
                case '>' -> writer.write("&gt;");
                case '"' -> writer.write("&quot;");
                case '\n', '\t', '\r' -> writer.write("&#" + code + ";");
                default -> writer.write(Character.toChars(isXml(code) ? code : SUBSTITUTE));
            }
        }
    }

    private static boolean isXml(int code) {
        return code >= ' ' && code < 0xD800 || code > 0xDFFF && code < 0xFFFE || code > 0xFFFF;
    }

    private void finish() throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            if (open.isEmpty()) {
                writer.flush();
            }
        }
    }
}
