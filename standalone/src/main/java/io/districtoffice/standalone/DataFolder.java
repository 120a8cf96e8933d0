package io.districtoffice.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of everything that lasts, marked for ever as demo or real (architecture.md §6). */
final class DataFolder {

    static final String DEMO = "demo";
    static final String REAL = "real";

    private static final String MARK = "office-data";

    private DataFolder() {}

    /** As it is marked; null when it is not. */
    static @Nullable String kind(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.exists(mark) ? Files.readString(mark).strip() : null;
    }

    /** Marks a folder whose content has come from elsewhere. */
    static void mark(Path folder, String kind) throws IOException {
        Files.writeString(folder.resolve(MARK), kind + "\n");
    }

    /** Marks a new folder, or refuses one of the other kind. */
    static void open(Path folder, boolean demo) {
        String kind = demo ? DEMO : REAL;
        Path mark = folder.resolve(MARK);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(mark)) {
                try (var entries = Files.list(folder)) {
                    if (entries.findAny().isPresent()) {
                        throw new CannotStart(
                                "数据目录不是空的,也没有本系统的标记 / the data folder is neither empty nor ours: " + folder);
                    }
                }
                mark(folder, kind);
            }
            String found = Files.readString(mark).strip();
            if (!found.equals(kind)) {
                throw new CannotStart("数据目录是" + (demo ? "正式" : "演示") + "数据,不能以" + (demo ? "演示" : "正式")
                        + "方式启动 / the data folder holds " + found + " data and cannot be opened as " + kind + ": "
                        + folder + " (OFFICE_DEMO, OFFICE_DATA)");
            }
        } catch (IOException e) {
            throw new CannotStart("数据目录不能读写 / the data folder cannot be read or written: " + folder + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
