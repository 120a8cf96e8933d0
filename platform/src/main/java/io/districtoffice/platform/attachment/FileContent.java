package io.districtoffice.platform.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Whether a file is inside what its name says. Blocks: reads the file. */
final class FileContent {

    private static final Map<FileKind, Set<String>> MAGIC = Map.of(
            FileKind.PDF, Set.of("application/pdf"),
            FileKind.PNG, Set.of("image/png"),
            FileKind.JPG, Set.of("image/jpeg"),
            FileKind.MP4, Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/iso.segment"));

    private FileContent() {}

    /** Refuses (422) what differs from its kind, is damaged, or can act. */
    static void check(FileKind kind, Path file) throws IOException {
        boolean agrees =
                switch (kind.form()) {
                    case MAGIC -> MAGIC.get(kind).contains(magic(file));
                    case ZIP -> ZipContent.of(file).filter(kind::equals).isPresent();
                    case COMPOUND -> CompoundContent.isDocument(kind, file);
                    case TEXT -> TextContent.isPlain(file);
                };
        if (!agrees) {
            Refusals.refuse("attachment-content-differs", "mediaType", kind.mediaType());
        }
    }

    private static String magic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }
}
