package io.districtoffice.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was accepted, from the caller's side: one synced line for each 2xx, key and id. */
public final class Ledger implements AutoCloseable {

    private final FileChannel file;
    private final Map<String, String> idOfKey = new ConcurrentHashMap<>();

    public Ledger(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void accepted(String unit, String key, String id) {
        String before = idOfKey.putIfAbsent(key, id);
        if (before != null && !before.equals(id)) {
            throw new AssertionError("one key, two reports: " + key + " " + before + " " + id);
        }
        try {
            file.write(ByteBuffer.wrap((unit + " " + key + " " + id + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> idOfKey() {
        return Map.copyOf(idOfKey);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
