package io.districtoffice.standalone;

import io.districtoffice.directory.first.FirstAdministrators;
import io.districtoffice.embedded.store.EmbeddedStore;
import io.districtoffice.embedded.store.StoreFailed;
import java.util.List;

/**
 * {@code ./office init}: the first three administrators, in the MongoDB of {@code OFFICE_MONGODB_URI} or, while nothing
 * runs on it, in the embedded store of {@code OFFICE_DATA}. The folder is a real one from then on, never demo.
 */
public final class Init {

    private Init() {}

    public static void main(String[] args) {
        StandaloneSettings settings;
        try {
            settings = StandaloneSettings.from(System.getenv());
            if (!settings.mongodb().isEmpty()) {
                System.exit(administrators(settings.mongodb(), args));
            }
            DataFolder.open(settings.data(), false);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        int exit;
        try (var store =
                EmbeddedStore.open(EmbeddedStore.Settings.in(settings.data().resolve("store")))) {
            exit = administrators(store.uri(), args);
        } catch (StoreFailed e) {
            System.err.println(
                    "数据目录不能打开,系统是否正在运行? / the data folder cannot be opened; is the system running? " + e.getMessage());
            exit = 2;
        }
        System.exit(exit);
    }

    private static int administrators(String uri, String[] args) {
        return FirstAdministrators.main(uri, List.of(args), System.in, System.out);
    }
}
