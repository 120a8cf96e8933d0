package io.districtoffice.standalone;

import io.districtoffice.platform.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;

/** {@code ./office restore FILE}: into an empty place; ends with 0 when all of it is there, else with 1. */
public final class RestoreApplication {

    private RestoreApplication() {}

    public static void main(String[] args) {
        if (args.length != 1 || args[0].startsWith("-")) {
            System.err.println("用法 / usage: ./office restore FILE");
            System.exit(1);
        }
        System.exit(Commands.run(() -> restore(Path.of(args[0]))));
    }

    private static int restore(Path file) throws IOException {
        var settings = StandaloneSettings.from(System.getenv());
        try (var restore = Restore.of(file);
                var parts = Parts.fresh(settings)) {
            var manifest = restore.manifest();
            restore.into(parts.place())
                    .forEach((service, verdict) -> System.out.printf(
                            "%-22s journal %d %s %s%n",
                            service,
                            verdict.blocks(),
                            verdict.head(),
                            verdict.ok() ? "ok" : "首个坏块 first bad " + verdict.firstBad()));
            // last: a folder without its mark does not start
            if (settings.mongodb().isEmpty()) {
                DataFolder.mark(settings.data(), manifest.kind() == null ? DataFolder.REAL : manifest.kind());
            }
            System.out.printf(
                    "已恢复到 %s 的状态 / restored as of then: 文档 documents %d, 文件 files %d%n",
                    manifest.at(), manifest.documents(), manifest.files());
            return 0;
        }
    }
}
