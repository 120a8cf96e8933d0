package io.districtoffice.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One assembly of one process per part for all tests that need it; every test brings its own units. */
public final class SharedProcesses {

    private static Assembly office;
    private static Path folder;

    private SharedProcesses() {}

    public static synchronized Assembly get() {
        if (office == null) {
            try {
                folder = Files.createTempDirectory("office-processes");
                office = Assembly.processes(folder).start().awaitReady();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(office::close));
        }
        return office;
    }

    /** The data folder that the services share. */
    public static Path data() {
        get();
        return folder.resolve("data");
    }
}
