package io.districtoffice.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./office screens}: every page as a picture, in both languages and three widths, in {@code target/screens}. */
final class Screens {

    private Screens() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (Browser.chromium().isEmpty()) {
            System.err.println(Browser.MISSING);
            System.exit(1);
        }
        Path folder = Files.createTempDirectory("office-screens");
        boolean failed;
        try (var office = Assembly.standalone(folder).start().awaitReady()) {
            failed = new Browser(folder).run(office, "screens").stream().anyMatch(one -> one.status()
                    .equals("failed"));
        }
        System.exit(failed ? 1 : 0);
    }
}
