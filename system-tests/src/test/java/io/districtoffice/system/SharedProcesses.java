package io.districtoffice.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One assembly of one process per part for all tests that need it; every test brings its own units. */
public final class SharedProcesses {

    private static Assembly office;
    private static Path folder;
    /** Tried once: what does not get ready would not the next time either, and take the machine from the others. */
    private static IllegalStateException failed;

    private SharedProcesses() {}

    public static synchronized Assembly get() {
        if (failed != null) {
            throw failed;
        }
        if (office == null) {
            office = start();
            Runtime.getRuntime().addShutdownHook(new Thread(office::close));
        }
        return office;
    }

    private static Assembly start() {
        Assembly started = null;
        try {
            folder = Files.createTempDirectory("office-processes");
            started = Assembly.processes(folder).start();
            return started.awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (started != null) {
                started.close();
            }
            failed = new IllegalStateException("the processes that all tests share did not get ready", e);
            throw failed;
        }
    }

    /** The data folder that the services share. */
    public static Path data() {
        get();
        return folder.resolve("data");
    }
}
