package io.districtoffice.document.layout;

import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Faces that an office owns a licence for, from a folder: {@code fang.ttf}, {@code biao.ttf}, {@code hei.ttf},
 * {@code kai.ttf}. What is not there is stood in for. Read when the first document is set; a file that cannot be used is
 * told at the start of the service already.
 */
final class OwnFaces {

    private static final Map<String, Face> FILES =
            Map.of("fang.ttf", Face.FANG, "biao.ttf", Face.BIAO, "hei.ttf", Face.HEI, "kai.ttf", Face.KAI);
    private static final long LARGEST = 60_000_000;

    private final Map<Face, byte[]> fonts = new EnumMap<>(Face.class);
    private @Nullable Typefaces faces;

    /** @throws IllegalArgumentException if the folder is not there, or one of its fonts is too large or cannot be read */
    OwnFaces(@Nullable Path folder) {
        if (folder == null || folder.toString().isEmpty()) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("office.layout.fonts is not a folder: " + folder);
        }
        FILES.forEach((name, face) -> {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                fonts.put(face, read(file));
            }
        });
        if (!fonts.isEmpty()) {
            faces();
        }
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + " is larger than a font of " + LARGEST + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    synchronized Typefaces faces() {
        Typefaces read = faces;
        if (read == null) {
            read = fonts.isEmpty() ? Typefaces.shared() : Typefaces.with(fonts);
            faces = read;
            fonts.clear();
        }
        return read;
    }
}
