package io.districtoffice.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where the embedded parts of a running office listen on loopback, told in its data folder: their ports are others at each
 * start, and a backup is another process. What a killed office has left behind is only believed while the store is in use.
 *
 * @param store connection string of the embedded store
 * @param broker bootstrap servers of the embedded broker
 */
record Addresses(String store, String broker) {

    private static final String FILE = "running";

    void tellIn(Path data) throws IOException {
        Path fresh = data.resolve(FILE + ".new");
        Files.write(fresh, List.of(store, broker));
        Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    static Optional<Addresses> in(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 2 ? Optional.of(new Addresses(lines.get(0), lines.get(1))) : Optional.empty();
    }
}
