package io.districtoffice.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    @TempDir
    Path folder;

    private static byte[] key(int n) {
        return ByteBuffer.allocate(4).putInt(n).array();
    }

    private static byte[] value(Random random, int size) {
        byte[] value = new byte[size];
        random.nextBytes(value);
        return value;
    }

    @Test
    void the_file_gets_small_again_after_churn_in_short_slices() {
        StoreFile file = StoreFile.open(folder, "", 0);
        Housekeeping housekeeping = new Housekeeping(file, new OpenCursors());
        MVMap<byte[], byte[]> map = file.documents("d:test.a");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            map.put(key(i), value(random, 1_500));
            if (i % 50 == 0) {
                file.commit();
            }
        }
        for (int i = 0; i < 20_000; i++) {
            if (i % 10 != 0) {
                map.remove(key(i));
            }
            if (i % 50 == 0) {
                file.commit();
            }
        }
        file.commit();
        long churned = file.size();
        assertThat(churned).isGreaterThan(30_000_000);

        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (file.size() > churned / 4 && System.nanoTime() < until) {
            housekeeping.slice(true);
        }
        assertThat(file.size()).isLessThan(churned / 4);

        assertThat(map.size()).isEqualTo(2_000);
        file.close();
        StoreFile again = StoreFile.open(folder, "", 0);
        assertThat(again.documents("d:test.a").size()).isEqualTo(2_000);
        again.close();
    }

    @Test
    void a_power_failure_during_compaction_loses_nothing_that_was_committed() {
        CrashFiles.register();
        Random random = new Random(3);
        TreeMap<byte[], byte[]> committed = new TreeMap<>(Arrays::compareUnsigned);
        int rounds = Integer.getInteger("store.crash.rounds", 8);
        int crashes = 0;
        for (int round = 0; round < rounds; round++) {
            StoreFile file = StoreFile.open(folder, CrashFiles.PREFIX, 0);
            file.store().setRetentionTime(1);
            MVMap<byte[], byte[]> map = file.documents("d:test.a");
            assertSame(map, committed);
            TreeMap<byte[], byte[]> now = new TreeMap<>(committed);
            try {
                for (int step = 0; step < 50; step++) {
                    for (int i = 0; i < 40; i++) {
                        byte[] key = key(random.nextInt(3_000));
                        if (random.nextInt(3) == 0) {
                            map.remove(key);
                            now.remove(key);
                        } else {
                            byte[] value = value(random, 300 + random.nextInt(900));
                            map.put(key, value);
                            now.put(key, value);
                        }
                    }
                    if (step > 20 && random.nextInt(40) == 0) {
                        crashSoon(random);
                    }
                    file.commit();
                    committed = new TreeMap<>(now);
                    file.compact(90, 128 * 1024);
                }
                file.close();
            } catch (MVStoreException e) {
                file.abandon();
                crashes++;
                // a commit that was cut off may or may not be there; what is there decides
                StoreFile look = StoreFile.open(folder, "", 0);
                TreeMap<byte[], byte[]> found = copy(look.documents("d:test.a"));
                look.close();
                assertThat(same(found, committed) || same(found, now))
                        .as("round " + round)
                        .isTrue();
                committed = found;
            }
        }
        assertThat(crashes).isGreaterThan(rounds / 3);
    }

    /** The power fails at some write in the next moment, while the caller commits or compacts. */
    private static void crashSoon(Random random) {
        CrashFiles.crashAfter(random.nextInt(12), random);
    }

    private static TreeMap<byte[], byte[]> copy(MVMap<byte[], byte[]> map) {
        TreeMap<byte[], byte[]> copy = new TreeMap<>(Arrays::compareUnsigned);
        for (Map.Entry<byte[], byte[]> entry : map.entrySet()) {
            copy.put(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    private static void assertSame(MVMap<byte[], byte[]> map, TreeMap<byte[], byte[]> expected) {
        assertThat(same(copy(map), expected)).isTrue();
    }

    private static boolean same(TreeMap<byte[], byte[]> a, TreeMap<byte[], byte[]> b) {
        return a.size() == b.size()
                && a.entrySet().stream().allMatch(entry -> Arrays.equals(entry.getValue(), b.get(entry.getKey())));
    }
}
