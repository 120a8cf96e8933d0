package io.districtoffice.platform.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Looks into the directory of an OLE2 compound file, the form of doc, xls, wps and et (MS-CFB): a document has its one
 * main stream and no storage of macros. Installers and messages are compound files too and have neither.
 */
final class CompoundContent {

    private static final long SIGNATURE = 0xe11ab1a1e011cfd0L;
    private static final int HEADER = 512;
    private static final int LAST_SECTOR = 0xfffffffa;
    private static final int ENTRY = 128;
    private static final int MOST_SECTORS = 2_000;
    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "_vba_project", "vba", "vbaproject");

    private final FileChannel channel;
    private final int sectorSize;
    private final ByteBuffer header;

    private CompoundContent(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = read(0, HEADER);
        this.sectorSize = 1 << Math.min(12, Math.max(9, header.getShort(30)));
    }

    static boolean isDocument(FileKind kind, Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.size() > HEADER && new CompoundContent(channel).isDocument(kind);
        }
    }

    private boolean isDocument(FileKind kind) throws IOException {
        if (header.getLong(0) != SIGNATURE) {
            return false;
        }
        Set<String> names = names();
        if (names.stream().anyMatch(MACROS::contains)) {
            Refusals.refuse("attachment-has-macros");
        }
        return switch (kind) {
            case DOC, WPS -> names.contains("worddocument");
            case XLS, ET -> names.contains("workbook") || names.contains("book");
            case PDF, PNG, JPG, MP4, OFD, DOCX, XLSX, PPTX, TXT -> false;
        };
    }

    /** Names of all streams and storages, in lower case; none when there are more than any document has. */
    private Set<String> names() throws IOException {
        var names = new HashSet<String>();
        int sector = header.getInt(48);
        for (int walked = 0; isSector(sector) && walked < MOST_SECTORS; walked++) {
            ByteBuffer entries = sector(sector);
            for (int at = 0; at + ENTRY <= sectorSize; at += ENTRY) {
                int length = Math.min(64, entries.getShort(at + 64)) - 2;
                if (length > 0) {
                    names.add(new String(entries.array(), at, length, StandardCharsets.UTF_16LE)
                            .toLowerCase(Locale.ROOT));
                }
            }
            sector = next(sector);
        }
        return isSector(sector) ? Set.of() : names;
    }

    /** The sector after this one, by the allocation table. */
    private int next(int sector) throws IOException {
        int perSector = sectorSize / 4;
        int table = table(sector / perSector);
        return isSector(table) ? sector(table).getInt(4 * (sector % perSector)) : LAST_SECTOR;
    }

    /** Where part n of the allocation table is: the first 109 stand in the header, the others in a chain. */
    private int table(int n) throws IOException {
        if (n < 109) {
            return header.getInt(76 + 4 * n);
        }
        int perSector = sectorSize / 4 - 1;
        int left = n - 109;
        int sector = header.getInt(68);
        for (int walked = 0; isSector(sector) && walked < MOST_SECTORS; walked++) {
            ByteBuffer part = sector(sector);
            if (left < perSector) {
                return part.getInt(4 * left);
            }
            left -= perSector;
            sector = part.getInt(4 * perSector);
        }
        return LAST_SECTOR;
    }

    private boolean isSector(int sector) throws IOException {
        return sector >= 0 && (sector + 1L) * sectorSize < channel.size();
    }

    private ByteBuffer sector(int sector) throws IOException {
        return read((sector + 1L) * sectorSize, sectorSize);
    }

    private ByteBuffer read(long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // a file cut off reads as zeros
        }
        return buffer;
    }
}
