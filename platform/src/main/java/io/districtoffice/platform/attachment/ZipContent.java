package io.districtoffice.platform.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a zip by its directory alone: OFD and Office documents are told apart by their parts; nothing is unpacked but
 * the list of content types, and that only to a bound.
 */
final class ZipContent {

    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_DIRECTORY = 4L << 20;
    private static final long LARGEST_UNPACKED = 1L << 30;
    private static final int LARGEST_TYPES = 1 << 20;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private ZipContent() {}

    static Optional<FileKind> of(Path file) throws IOException {
        if (!hasSmallDirectory(file)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            long unpacked = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(0, entry.getSize());
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    Refusals.refuse("attachment-has-macros");
                }
            }
            if (unpacked > LARGEST_UNPACKED) {
                return Optional.empty();
            }
            return kind(zip);
        } catch (ZipException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> kind(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return zip.getEntry("OFD.xml") == null ? Optional.empty() : Optional.of(FileKind.OFD);
        }
        String text;
        try (var in = zip.getInputStream(types)) {
            text = new String(in.readNBytes(LARGEST_TYPES), StandardCharsets.UTF_8);
        }
        if (text.contains("macroEnabled")) {
            Refusals.refuse("attachment-has-macros");
        }
        if (text.contains(OFFICE + "wordprocessingml.document.main+xml") && zip.getEntry("word/document.xml") != null) {
            return Optional.of(FileKind.DOCX);
        }
        if (text.contains(OFFICE + "spreadsheetml.sheet.main+xml") && zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileKind.XLSX);
        }
        if (text.contains(OFFICE + "presentationml.presentation.main+xml")
                && zip.getEntry("ppt/presentation.xml") != null) {
            return Optional.of(FileKind.PPTX);
        }
        return Optional.empty();
    }

    /** Reads the end record before anything is loaded: a directory of millions of entries would fill the heap. */
    private static boolean hasSmallDirectory(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            int length = (int) Math.min(size, END + 0xffff);
            var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(tail, size - length);
            for (int at = length - END; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    int entries = Short.toUnsignedInt(tail.getShort(at + 10));
                    long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                    return entries <= MOST_ENTRIES && directory <= LARGEST_DIRECTORY;
                }
            }
            return false;
        }
    }
}
