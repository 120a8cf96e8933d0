package io.districtoffice.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system ("crash:") whose disk has only what was forced: a power failure drops the rest, or all of it after some
 * write. It can also be full. One file at a time.
 */
public final class CrashFiles extends FilePathWrapper {

    static final String PREFIX = "crash:";

    private static final AtomicReference<Channel> OPEN = new AtomicReference<>();
    private static volatile boolean full;

    static void register() {
        FilePath.register(new CrashFiles());
        full = false;
    }

    /** From now on there is no power. Of the writes since the last force a part of the first ones may be there. */
    static void crash(Random random) {
        OPEN.get().crash(random);
    }

    /** The power fails at the n-th write or force from now. */
    static void crashAfter(int n, Random random) {
        Channel channel = OPEN.get();
        channel.chance = random;
        channel.countdown = n;
    }

    static void diskFull(boolean yes) {
        full = yes;
    }

    static int forces() {
        return OPEN.get().forces;
    }

    @Override
    public String getScheme() {
        return "crash";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Channel channel = new Channel(unwrap().open(mode));
        OPEN.set(channel);
        return channel;
    }

    private record Write(long at, byte[] bytes) {}

    private static final class Channel extends FileBaseDefault {
        private final FileChannel disk;
        private final List<Write> unforced = new ArrayList<>();
        private byte[] seen;
        private int size;
        private boolean dead;
        private volatile int forces;
        private volatile int countdown = -1;
        private volatile Random chance;

        Channel(FileChannel disk) throws IOException {
            this.disk = disk;
            this.size = (int) disk.size();
            this.seen = new byte[Math.max(size, 1024)];
            ByteBuffer all = ByteBuffer.wrap(seen, 0, size);
            while (all.hasRemaining() && disk.read(all, all.position()) >= 0) {
                // the whole file
            }
        }

        synchronized void crash(Random random) {
            try {
                if (random != null && !unforced.isEmpty()) {
                    int kept = random.nextInt(unforced.size());
                    for (Write write : unforced.subList(0, kept)) {
                        put(write, write.bytes().length);
                    }
                    Write torn = unforced.get(kept);
                    put(torn, torn.bytes().length / 4096 == 0 ? 0 : 4096 * random.nextInt(torn.bytes().length / 4096));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            unforced.clear();
            dead = true;
        }

        private void put(Write write, int length) throws IOException {
            if (write.bytes() == null) {
                disk.truncate(write.at());
                return;
            }
            ByteBuffer bytes = ByteBuffer.wrap(write.bytes(), 0, length);
            while (bytes.hasRemaining()) {
                disk.write(bytes, write.at() + bytes.position());
            }
        }

        private void alive() throws IOException {
            if (countdown == 0 && !dead) {
                crash(chance);
            }
            countdown = Math.max(-1, countdown - 1);
            if (dead) {
                throw new IOException("No power");
            }
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            if (dead) {
                throw new IOException("No power");
            }
            if (position >= size) {
                return -1;
            }
            int length = (int) Math.min(target.remaining(), size - position);
            target.put(seen, (int) position, length);
            return length;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            alive();
            if (full) {
                throw new IOException("No space left on device");
            }
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            int end = (int) position + bytes.length;
            if (end > seen.length) {
                seen = Arrays.copyOf(seen, Math.max(end, seen.length * 2));
            }
            System.arraycopy(bytes, 0, seen, (int) position, bytes.length);
            size = Math.max(size, end);
            unforced.add(new Write(position, bytes));
            return bytes.length;
        }

        @Override
        protected synchronized void implTruncate(long newSize) throws IOException {
            alive();
            size = (int) Math.min(size, newSize);
            unforced.add(new Write(newSize, null));
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            alive();
            for (Write write : unforced) {
                put(write, write.bytes() == null ? 0 : write.bytes().length);
            }
            unforced.clear();
            forces++;
        }

        @Override
        public synchronized long size() {
            return size;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
