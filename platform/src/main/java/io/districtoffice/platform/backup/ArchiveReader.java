package io.districtoffice.platform.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Reads an archive, after all of it has been held against its manifest. */
final class ArchiveReader implements AutoCloseable {

    private static final int PIECE = 64 * 1024;
    private static final int MAX_MANIFEST = 16 * 1024 * 1024;
    private static final int MAX_DOCUMENT = 48 * 1024 * 1024;
    private static final int LEAST_DOCUMENT = 5;

    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused when it is cut, changed, or of another format */
    static ArchiveReader open(Path file) {
        ZipFile zip = null;
        ArchiveReader opened = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            String text = text(zip, Names.MANIFEST);
            if (!Sum.of(text).equals(text(zip, Names.MANIFEST_SUM))) {
                throw damaged(Names.MANIFEST);
            }
            var reader = new ArchiveReader(zip, Manifest.read(text));
            reader.verify();
            opened = reader;
            return reader;
        } catch (IOException e) {
            throw new BackupRefused("备份文件缺失、不完整或已损坏 / the archive is not there, cut or damaged: " + file, e);
        } finally {
            if (opened == null && zip != null) {
                closeQuietly(zip);
            }
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private static BackupRefused damaged(String what) {
        return new BackupRefused("备份与其清单不符,已损坏或被改动 / the archive differs from its manifest: " + what);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_MANIFEST);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Every file belongs to a section, and every section has the count, the size and the hash that were noted. */
    private void verify() throws IOException {
        Map<String, Sum> sums = new LinkedHashMap<>();
        manifest.sections().forEach(section -> sums.put(section.name(), new Sum(section.name())));
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.equals(Names.MANIFEST) || name.equals(Names.MANIFEST_SUM)) {
                continue;
            }
            boolean documents = sums.containsKey(name);
            String section = documents ? name : sectionOf(name, sums);
            if (section == null) {
                throw damaged(name);
            }
            Sum sum = sums.get(section);
            sum.file(name);
            if (documents) {
                each(name, document -> {
                    sum.content(document, document.length);
                    sum.counted();
                });
            } else {
                sum(entry, sum);
                sum.counted();
            }
        }
        for (Manifest.Section section : manifest.sections()) {
            if (!sums.get(section.name()).section().equals(section)) {
                throw damaged(section.name());
            }
        }
    }

    private static @Nullable String sectionOf(String name, Map<String, Sum> sums) {
        return Names.isFile(name)
                ? sums.keySet().stream()
                        .filter(section -> section.endsWith("/") && name.startsWith(section))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void sum(ZipEntry entry, Sum sum) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sum.content(piece, read);
            }
        }
    }

    /** The documents of a file, one after the other. */
    void documents(String name, Consumer<RawBsonDocument> each) throws IOException {
        each(name, bytes -> each.accept(new RawBsonDocument(bytes)));
    }

    private void each(String name, Consumer<byte[]> each) throws IOException {
        try (var in = new DataInputStream(zip.getInputStream(zip.getEntry(name)))) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                byte[] head = {(byte) first, in.readByte(), in.readByte(), in.readByte()};
                int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16 | (head[3] & 0xff) << 24;
                if (length < LEAST_DOCUMENT || length > MAX_DOCUMENT) {
                    throw damaged(name);
                }
                byte[] document = new byte[length];
                System.arraycopy(head, 0, document, 0, head.length);
                in.readFully(document, head.length, length - head.length);
                each.accept(document);
            }
        } catch (EOFException e) {
            throw damaged(name);
        }
    }

    interface FileContent {
        void take(String name, InputStream content) throws IOException;
    }

    /** The files of folders: attachments and keys. */
    void files(FileContent each) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (Names.isFile(entry.getName())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    each.take(entry.getName(), in);
                }
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }
}
