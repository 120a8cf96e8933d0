package io.districtoffice.platform.attachment;

import io.districtoffice.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** One body on its way to the disk, counted and hashed while it comes. Blocks; used by one thread at a time. */
final class Incoming implements AutoCloseable {

    static final long LARGEST = 50L << 20;

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long size;

    Incoming(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Takes and releases one piece. */
    void write(DataBuffer piece) {
        try (var parts = piece.readableByteBuffers()) {
            size += piece.readableByteCount();
            if (size > LARGEST) {
                throw Problem.of(413, "attachment-too-large", "limit", LARGEST);
            }
            while (parts.hasNext()) {
                ByteBuffer part = parts.next();
                digest.update(part.duplicate());
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataBufferUtils.release(piece);
        }
    }

    Received complete() {
        if (size == 0) {
            return Refusals.refuse("attachment-empty");
        }
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whatever has become of it: what still lies here is not wanted. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
