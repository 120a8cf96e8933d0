package io.districtoffice.platform.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
            FileKind.JPG, Set.of("image/jpeg"));

    /** Major brands of MPEG-4 video files (ISO 14496-12, -14); those of still pictures and of other players are not here. */
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "mp4v", "dash", "MSNV", "M4V ");

    private FileContent() {}

    /** Refuses (422) what differs from its kind, is damaged, or can act. */
    static void check(FileKind kind, Path file) throws IOException {
        boolean agrees =
                switch (kind.form()) {
                    case MAGIC -> MAGIC.get(kind).contains(magic(file));
                    case VIDEO -> isMp4(file);
                    case ZIP -> ZipContent.of(file).filter(kind::equals).isPresent();
                    case COMPOUND -> CompoundContent.isDocument(kind, file);
                    case TEXT -> isText(magic(file)) && TextContent.isPlain(file);
                };
        if (!agrees) {
            Refusals.refuse("attachment-content-differs", "mediaType", kind.mediaType());
        }
    }

    private static boolean isMp4(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return start.startsWith("ftyp", 4) && MP4_BRANDS.contains(start.substring(8));
        }
    }

    /** Not a format of its own that is written in text, such as PDF, RTF or HTML. */
    private static boolean isText(String magic) {
        return magic.equals("application/octet-stream")
                || magic.startsWith("message/")
                || magic.startsWith("text/") && !magic.equals("text/html");
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
