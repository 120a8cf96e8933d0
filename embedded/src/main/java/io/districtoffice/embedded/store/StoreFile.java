package io.districtoffice.embedded.store;

import io.districtoffice.embedded.FolderLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.type.StringDataType;

/** The one file: maps, durable commit, free space. Only the store thread comes here once the store is open. */
final class StoreFile {

    static final String NAME = "store.mv";

    /** Raised when an older program could not read what this one writes. */
    private static final int FORMAT = 1;

    /** Space of dead chunks is not used again sooner; 0 has made files that cannot be opened. */
    private static final int RETENTION_MS = 2_000;

    private static final int PAGE = 4 * 1024;

    private static final long SPACE_CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path folder;
    private final long freeSpaceFloor;
    private final MVStore store;
    private final FolderLock lock;
    private long spaceCheckedAt;
    private boolean spaceLow;

    private StoreFile(Path folder, long freeSpaceFloor, MVStore store, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.freeSpaceFloor = freeSpaceFloor;
        this.store = store;
        this.spaceCheckedAt = System.nanoTime() - SPACE_CHECK_NANOS;
    }

    /** @param fileSystem the prefix of an H2 file system, or empty for the disk */
    static StoreFile open(Path folder, String fileSystem, long freeSpaceFloor) {
        FolderLock lock = null;
        MVStore store = null;
        StoreFile opened = null;
        try {
            Files.createDirectories(folder);
            lock = FolderLock.take(folder, "store.lock")
                    .orElseThrow(
                            () -> new StoreFailed("The store in " + folder + " is in use by another process", null));
            store = new MVStore.Builder()
                    .fileName(fileSystem + folder.resolve(NAME).toAbsolutePath())
                    .autoCommitDisabled()
                    // without this H2 still commits by itself, in the middle of a command, when 19 MB are unsaved
                    .autoCommitBufferSize(0)
                    .autoCompactFillRate(0)
                    // measured: small pages halve what a commit writes; LZF would take 40 % off the file, but takes
                    // half of this thread's time
                    .pageSplitSize(PAGE)
                    .cacheSize(64)
                    .open();
            store.setRetentionTime(RETENTION_MS);
            if (checkFormat(store, folder) && fileSystem.isEmpty()) {
                syncFolder(folder);
            }
            opened = new StoreFile(folder, freeSpaceFloor, store, lock);
            return opened;
        } catch (IOException e) {
            throw new StoreFailed("The folder " + folder + " cannot be made or read: " + e.getMessage(), e);
        } catch (MVStoreException e) {
            throw new StoreFailed(plain(e, folder), e);
        } finally {
            if (opened == null) {
                if (store != null) {
                    store.closeImmediately();
                }
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    /** Whether the file is new. */
    private static boolean checkFormat(MVStore store, Path folder) {
        int format = store.getStoreVersion();
        if (format > FORMAT) {
            throw new StoreFailed(
                    "The store in " + folder + " was written by a newer version of this program (format " + format
                            + ", this one knows " + FORMAT + ")",
                    null);
        }
        if (format == 0) {
            store.setStoreVersion(FORMAT);
            store.commit();
            store.sync();
        }
        return format == 0;
    }

    /** A new file is only there after a power failure if its folder is on the disk too. */
    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows does not open folders and does not need it
        }
    }

    private static String plain(MVStoreException e, Path folder) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The store in " + folder + " was written by a newer version of this program";
            default -> "The store in " + folder + " cannot be read: " + e.getMessage();
        };
    }

    MVMap<byte[], byte[]> documents(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(KeyType.INSTANCE).valueType(BytesType.INSTANCE));
    }

    MVMap<String, String> strings(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    MVStore store() {
        return store;
    }

    /** Whether there was anything to write. Afterwards it is on the disk, or this has thrown. */
    boolean commit() {
        if (!store.hasUnsavedChanges()) {
            return false;
        }
        store.commit();
        store.sync();
        return true;
    }

    long size() {
        return store.getFileStore().size();
    }

    /** Bytes written since the file was opened. */
    long written() {
        long[] bytes = new long[1];
        store.getFileStore().populateInfo((name, value) -> {
            if (name.equals("info.FILE_WRITE_BYTES")) {
                bytes[0] = Long.parseLong(value);
            }
        });
        return bytes[0];
    }

    /** Percent of what is in the chunks, and of the file, that is still in use. */
    int fillRate() {
        RandomAccessStore chunks = (RandomAccessStore) store.getFileStore();
        return Math.min(chunks.getChunksFillRate(), chunks.getFillRate());
    }

    /**
     * Writes the live rest of nearly empty chunks anew, or moves chunks from the end of the file into holes, and makes
     * that durable. False if there was nothing to gain.
     */
    boolean compact(int targetFillRate, int bytes) {
        RandomAccessStore chunks = (RandomAccessStore) store.getFileStore();
        if (chunks.getChunksFillRate() < targetFillRate && store.compact(targetFillRate, bytes)) {
            return commit();
        }
        if (chunks.getFillRate() < targetFillRate) {
            long before = size();
            chunks.compactMoveChunks(targetFillRate, bytes, store);
            commit();
            return size() < before;
        }
        return false;
    }

    boolean spaceLow() {
        long now = System.nanoTime();
        if (now - spaceCheckedAt >= SPACE_CHECK_NANOS) {
            spaceCheckedAt = now;
            spaceLow = folder.toFile().getUsableSpace() < freeSpaceFloor;
        }
        return spaceLow;
    }

    void close() {
        commit();
        store.close();
        lock.close();
    }

    /** Lets go of the file without writing anything more. */
    void abandon() {
        store.closeImmediately();
        lock.close();
    }
}
