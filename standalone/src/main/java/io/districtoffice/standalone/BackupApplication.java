package io.districtoffice.standalone;

import io.districtoffice.platform.backup.Backup;
import io.districtoffice.platform.backup.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * {@code ./office backup FILE [--with-keys]}: ends with 0 when the archive is written, 1 when it is not, 3 when it is and a
 * journal in it was broken already.
 */
public final class BackupApplication {

    private static final String WITH_KEYS = "--with-keys";
    private static final int BROKEN_CHAIN = 3;

    private BackupApplication() {}

    public static void main(String[] args) {
        List<String> given = List.of(args);
        boolean keys = given.contains(WITH_KEYS);
        List<String> files =
                given.stream().filter(argument -> !argument.equals(WITH_KEYS)).toList();
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            System.err.println("用法 / usage: ./office backup FILE [--with-keys]");
            System.exit(1);
        }
        System.exit(Commands.run(() -> write(Path.of(files.get(0)), keys)));
    }

    private static int write(Path file, boolean keys) throws IOException {
        var settings = StandaloneSettings.from(System.getenv());
        try (var parts = Parts.existing(settings)) {
            var written = new Backup(parts.place(), Parts.SERVICES)
                    .write(file, Clock.systemUTC().instant(), DataFolder.kind(settings.data()), keys);
            var manifest = written.manifest();
            System.out.printf(
                    "已备份 / backed up %s: 文档 documents %d, 文件 files %d%n", file, manifest.documents(), manifest.files());
            System.out.println("清单 manifest sha256 " + written.hash());
            System.out.println(
                    keys
                            ? "注意:备份内含签名密钥,须按密钥保管 / careful: the archive holds the signing keys, keep it like them"
                            : "密钥未备份 / the keys are not in it (--with-keys)");
            return told(manifest);
        }
    }

    private static int told(Manifest manifest) {
        int status = 0;
        for (Manifest.Service service : manifest.services()) {
            System.out.printf(
                    "%-22s journal %d %s%n",
                    service.name(),
                    service.journal().blocks(),
                    service.journal().head());
            if (!service.journal().sound()) {
                System.err.println(
                        "日志链在备份前已损坏 / the journal was broken before the backup: ./office verify " + service.name());
                status = BROKEN_CHAIN;
            }
        }
        return status;
    }
}
