package io.districtoffice.platform.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each kind that an office meets, good ones and bad ones. */
public final class SampleFiles {

    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    public static byte[] pdf() {
        return ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] png() {
        return bytes(
                0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1);
    }

    static byte[] jpg() {
        return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9);
    }

    static byte[] mp4() {
        return bytes(
                0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'm', 'p', '4',
                '2');
    }

    public static byte[] docx() {
        return zip(Map.of(TYPES, types("wordprocessingml.document.main+xml"), "word/document.xml", "<w/>"));
    }

    static byte[] xlsx() {
        return zip(Map.of(TYPES, types("spreadsheetml.sheet.main+xml"), "xl/workbook.xml", "<x/>"));
    }

    static byte[] pptx() {
        return zip(Map.of(TYPES, types("presentationml.presentation.main+xml"), "ppt/presentation.xml", "<p/>"));
    }

    static byte[] ofd() {
        return zip(Map.of("OFD.xml", "<ofd:OFD/>", "Doc_0/Document.xml", "<d/>"));
    }

    static byte[] docxWithMacros() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(TYPES, types("wordprocessingml.document.main+xml"));
        parts.put("word/document.xml", "<w/>");
        parts.put("word/vbaProject.bin", "macro");
        return zip(parts);
    }

    static byte[] docm() {
        return zip(Map.of(
                TYPES,
                "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>",
                "word/document.xml",
                "<w/>"));
    }

    static byte[] plainZip() {
        return zip(Map.of("readme.txt", "hello"));
    }

    /** Says that it holds more entries than any document does. */
    static byte[] crowdedZip() {
        byte[] zip = docx();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - 22 + 10, (short) 60_000);
        return zip;
    }

    static byte[] doc() {
        return compound("WordDocument", "1Table");
    }

    static byte[] xls() {
        return compound("Workbook");
    }

    static byte[] docWithMacros() {
        return compound("WordDocument", "Macros");
    }

    /** An installer has the same form as an old document. */
    static byte[] msi() {
        return compound("!_StringData");
    }

    static byte[] executable() {
        byte[] exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        return exe;
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/x\" ContentType=\"" + OFFICE + main + "\"/></Types>";
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Header, allocation table, directory: three sectors of 512 bytes. */
    private static byte[] compound(String... streams) {
        var file = ByteBuffer.allocate(3 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xe11ab1a1e011cfd0L)
                .putShort(30, (short) 9)
                .putInt(44, 1)
                .putInt(48, 1)
                .putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
        file.putInt(512, -3).putInt(516, -2);
        var names = new ArrayList<>(List.of("Root Entry"));
        names.addAll(List.of(streams));
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i).getBytes(StandardCharsets.UTF_16LE);
            int at = 1024 + 128 * i;
            file.put(at, name).putShort(at + 64, (short) (name.length + 2));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
