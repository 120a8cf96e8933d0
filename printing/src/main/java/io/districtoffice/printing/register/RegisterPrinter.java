package io.districtoffice.printing.register;

import static java.nio.file.StandardOpenOption.WRITE;

import io.districtoffice.printing.Turns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Prints registers: as PDF (A4 across, the head of the table on each page, page n of m) or as a workbook (XLSX; every
 * cell is text, none a formula). Rows are taken as they are printed, so their number does not grow the heap; both go
 * into a file of their own, which is gone when what is done with it ends. It works on a thread that may block, two
 * registers at a time. 50,000 rows of eight columns: up to a minute as PDF, some seconds as workbook (docs/adr/0022).
 *
 * <p>A row has a text for each column, in order; fewer are blank at its end. Rows beyond {@link #MOST_ROWS}, and rows with more
 * texts than columns, end it with {@link IllegalArgumentException}. A text longer than its cell of the PDF ends in ……
 */
public final class RegisterPrinter {

    public static final int MOST_ROWS = 50_000;

    private static final int AHEAD = 256;

    private final Turns turns = new Turns();

    /** @param use of the file; when it ends, or is cancelled, the file is removed */
    public <T> Flux<T> print(Form form, Register register, Flux<List<String>> rows, Function<Path, Publisher<T>> use) {
        Mono<Path> file = Mono.fromCallable(() -> Files.createTempFile("register", form.ending()))
                .subscribeOn(Schedulers.boundedElastic());
        return Flux.usingWhen(
                file,
                path -> Mono.fromCallable(() -> turns.take(() -> written(register, rows, path, form)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMapMany(use),
                path -> Mono.fromRunnable(() -> removed(path)).subscribeOn(Schedulers.boundedElastic()));
    }

    /** The file is not made anew: whoever went away in the meantime has removed it. */
    private static Path written(Register register, Flux<List<String>> rows, Path path, Form form) throws IOException {
        try (var stream = rows.toStream(AHEAD);
                var out = new BufferedOutputStream(Files.newOutputStream(path, WRITE))) {
            form.write(
                    register, new Bounded(stream.iterator(), register.columns().size()), out);
        }
        return path;
    }

    private static void removed(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bounded implements Iterator<List<String>> {
        private final Iterator<List<String>> rows;
        private final int columns;
        private int count;

        Bounded(Iterator<List<String>> rows, int columns) {
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<String> next() {
            List<String> row = rows.next();
            count++;
            if (count > MOST_ROWS) {
                throw new IllegalArgumentException("more than " + MOST_ROWS + " rows in one register");
            }
            if (row.size() > columns) {
                throw new IllegalArgumentException("a row of " + row.size() + " texts for " + columns + " columns");
            }
            return row;
        }
    }
}
