package io.districtoffice.embedded.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * One opener for a folder. The lock is on a file of its own and known within this process too: POSIX gives a lock up
 * when any channel on the locked file is closed, so a second attempt in the same process would free the data file.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            if (!HELD.add(real)) {
                throw inUse(folder);
            }
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(real.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder);
            }
            return new FolderLock(real, channel);
        } finally {
            if (lock == null) {
                if (channel != null) {
                    channel.close();
                }
                release(real);
            }
        }
    }

    private static StoreFailed inUse(Path folder) {
        return new StoreFailed("The store in " + folder + " is in use by another process", null);
    }

    private static void release(Path real) {
        synchronized (HELD) {
            HELD.remove(real);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the process ends or opens another one; the system frees the lock with the channel
        } finally {
            release(folder);
        }
    }
}
