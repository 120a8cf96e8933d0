package io.districtoffice.system.prove;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Attachments that are not what they say, or are too much. */
final class BadFiles {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    /** @param refused it must be answered 4xx; else anything but 5xx will do */
    record BadFile(String name, byte[] content, boolean refused) {}

    private BadFiles() {}

    static List<BadFile> all() {
        var all = new ArrayList<BadFile>();
        all.add(new BadFile("bomb.xlsx", xlsx(300 << 20, 1), true));
        all.add(new BadFile("many.xlsx", xlsx(1, 60_000), true));
        all.add(new BadFile("bomb.docx", xlsx(300 << 20, 1), true));
        all.add(new BadFile("archive.zip", zip("a.txt", "x".repeat(1000)), true));
        all.add(new BadFile("up.xlsx", zip("../../../etc/passwd", "x"), true));
        all.add(new BadFile(
                "picture.svg",
                text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                true));
        all.add(new BadFile(
                "picture.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), true));
        all.add(new BadFile("page.html", text("<html><script>alert(1)</script></html>"), true));
        all.add(new BadFile("page.jpg", text("<html><script>alert(1)</script></html>"), true));
        all.add(new BadFile("program.txt", bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0xff, 0xff), true));
        all.add(new BadFile("program.pdf", bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0), true));
        all.add(new BadFile("polyglot.pdf", joined(text("%PDF-1.7\n%%EOF\n"), zip("a.class", "x")), false));
        all.add(new BadFile("polyglot.png", joined(PNG, zip("a.class", "x")), false));
        all.add(new BadFile("cut.png", java.util.Arrays.copyOf(PNG, 9), false));
        all.add(new BadFile("empty.pdf", new byte[0], true));
        all.add(new BadFile("nul.txt", bytes('a', 0, 'b'), true));
        all.add(new BadFile("%2e%2e%2f%2e%2e%2fpasswd.txt", text("x"), false));
        all.add(new BadFile("%E2%80%AEfdp.exe", text("x"), true));
        all.add(new BadFile("a%00.txt", text("x"), false));
        all.add(new BadFile("a%0d%0aX-A:%20b.txt", text("x"), false));
        all.add(new BadFile("x".repeat(5000) + ".txt", text("x"), false));
        all.add(new BadFile("CON.txt", text("x"), false));
        all.add(new BadFile(".txt", text("x"), false));
        return all;
    }

    private static byte[] xlsx(int bytes, int entries) {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
                byte[] part = new byte[Math.min(bytes, 1 << 20)];
                for (int written = 0; written < bytes; written += part.length) {
                    zip.write(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] zip(String name, String content) {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }
}
