package io.districtoffice.platform.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where the content lies: {@code <folder>/<2 digits of hash>/<hash>.<id>}. A file has one id, so that the end of one
 * attachment never takes the content of another. All of it runs on threads that may block.
 */
final class AttachmentFiles {

    private static final int PIECE = 64 * 1024;
    private static final int AHEAD = 4;
    private static final String PLACED = ".placed";

    private final Path folder;
    private final Path incoming;

    AttachmentFiles(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    /** A file that was placed and whose row was perhaps never written. */
    record Leftover(Path marker, String id, String sha256) {}

    /** Opens a place for a body; it must be closed. */
    Mono<Incoming> receive() {
        return blocking(() -> {
            Files.createDirectories(incoming);
            return new Incoming(incoming.resolve(UUID.randomUUID() + ".part"));
        });
    }

    static Mono<Received> write(Flux<DataBuffer> body, Incoming to) {
        return body.publishOn(Schedulers.boundedElastic(), AHEAD)
                .doOnNext(to::write)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .then(blocking(to::complete));
    }

    /** Moves a received file to its place, durably. A mark tells of it until {@link #known} when the process dies here. */
    Mono<Void> place(Received received, String id) {
        return blocking(() -> {
                    Path target = path(received.sha256(), id);
                    Files.createDirectories(target.getParent());
                    Files.write(mark(received.sha256(), id), new byte[0]);
                    Files.move(
                            received.file(),
                            target,
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                    sync(target.getParent());
                    return target;
                })
                .then();
    }

    /** The row is written: the mark may go. */
    Mono<Void> known(String sha256, String id) {
        return blocking(() -> Files.deleteIfExists(mark(sha256, id))).then();
    }

    Mono<Void> delete(String sha256, String id) {
        return blocking(() -> {
                    Files.deleteIfExists(path(sha256, id));
                    return Files.deleteIfExists(mark(sha256, id));
                })
                .then();
    }

    Flux<DataBuffer> open(String sha256, String id) {
        return DataBufferUtils.read(path(sha256, id), DefaultDataBufferFactory.sharedInstance, PIECE)
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Removes bodies cut off before the moment and names what was placed before it and never came to be known. */
    Mono<List<Leftover>> leftovers(Instant before, int limit) {
        return blocking(() -> {
            var found = new ArrayList<Leftover>();
            if (Files.notExists(incoming)) {
                return found;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
                for (Path file : files) {
                    if (found.size() < limit && isOlder(file, before)) {
                        String[] parts = file.getFileName().toString().split("\\.");
                        if (file.toString().endsWith(PLACED) && parts.length == 3) {
                            found.add(new Leftover(file, parts[1], parts[0]));
                        } else {
                            Files.deleteIfExists(file);
                        }
                    }
                }
            }
            return found;
        });
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Path path(String sha256, String id) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "." + id);
    }

    private Path mark(String sha256, String id) {
        return incoming.resolve(sha256 + "." + id + PLACED);
    }

    /** A rename is durable when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> Mono<T> blocking(Work<T> work) {
        return Mono.<T>fromCallable(() -> {
                    try {
                        return work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    static Mono<Void> check(FileKind kind, Received received) {
        return blocking(() -> {
                    FileContent.check(kind, received.file());
                    return true;
                })
                .then();
    }

    static Mono<Void> close(Incoming incoming) {
        return blocking(() -> {
                    incoming.close();
                    return true;
                })
                .then();
    }
}
