package io.districtoffice.platform.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process at once, as kill -9 does, when it passes a point for which a file of that name lies in the folder; the
 * file is gone then, so that it happens once. Without a folder, and so outside demo and test, nothing ever happens.
 */
public final class CrashPoints {

    /** For whoever is not told to die. */
    public static final CrashPoints NONE = new CrashPoints(null);

    private static final Logger log = LoggerFactory.getLogger(CrashPoints.class);
    private static final int AS_KILLED = 137;

    private final @Nullable Path folder;

    public CrashPoints(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Whether any point can be told to end this process. */
    public boolean exist() {
        return folder != null;
    }

    public void pass(CrashPoint point) {
        if (folder == null) {
            return;
        }
        try {
            if (Files.deleteIfExists(folder.resolve(point.name()))) {
                log.warn("Ended at {} as told", point);
                Runtime.getRuntime().halt(AS_KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
