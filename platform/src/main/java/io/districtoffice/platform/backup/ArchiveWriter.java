package io.districtoffice.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.RawBsonDocument;

/**
 * Writes an archive: a ZIP of BSON files and files of folders, the manifest last. It is written beside its place, readable
 * by its user alone, and moved there when it is whole and on the disk.
 */
final class ArchiveWriter implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Section> sections = new ArrayList<>();
    private boolean complete;

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        if (Files.exists(target) || Files.exists(part)) {
            throw new BackupRefused("文件已存在,不覆盖 / the file is there already and is not overwritten: "
                    + (Files.exists(target) ? target : part));
        }
        this.channel = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner(part));
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), PIECE);
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    private static FileAttribute<?>[] onlyOwner(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    interface Content {
        void into(Documents documents) throws IOException;
    }

    interface Documents {
        void add(RawBsonDocument document) throws IOException;
    }

    /** One file of documents. */
    void documents(String name, Content content) throws IOException {
        var sum = new Sum(name);
        begin(sum, name);
        content.into(document -> {
            ByteBuffer bytes = document.getByteBuffer().asNIO();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            zip.write(copy);
            sum.content(copy, copy.length);
            sum.counted();
        });
        zip.closeEntry();
        sections.add(sum.section());
    }

    /** All files of a folder that have a name of ours; a file that goes meanwhile is left out. */
    void files(String name, Path root, Iterable<Path> files) throws IOException {
        var sum = new Sum(name);
        for (Path file : files) {
            String entry = root.relativize(file).toString().replace('\\', '/');
            if (!Names.isFile(entry)) {
                continue;
            }
            try (InputStream in = Files.newInputStream(file)) {
                begin(sum, entry);
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    zip.write(piece, 0, read);
                    sum.content(piece, read);
                }
                zip.closeEntry();
                sum.counted();
            } catch (java.nio.file.NoSuchFileException gone) {
                // swept since the folder was listed: nobody could have asked for it
            }
        }
        sections.add(sum.section());
    }

    private void begin(Sum sum, String entry) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        sum.file(entry);
    }

    List<Manifest.Section> sections() {
        return List.copyOf(sections);
    }

    /** The archive is whole; the hash of its manifest tells it from every other. */
    String finish(Manifest manifest) throws IOException {
        String text = manifest.text();
        String sum = Sum.of(text);
        put(Names.MANIFEST, text);
        put(Names.MANIFEST_SUM, sum);
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
        return sum;
    }

    private void put(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What is not whole goes. */
    @Override
    public void close() throws IOException {
        if (!complete) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
