package io.districtoffice.platform.attachment;

import static io.districtoffice.platform.store.Actors.SYSTEM;
import static io.districtoffice.platform.store.Actors.clerkOf;
import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.KeyReused;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.TestStores;
import io.districtoffice.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AttachmentsIT {

    private static final Actor CLERK = clerkOf("hekou");
    private static final Actor STRANGER = clerkOf("shiba");
    private static final String DISPOSITION = "Content-Disposition";

    @TempDir
    private Path folder;

    private OfficeStore office;
    private Attachments attachments;
    private Attachments tomorrow;

    @BeforeEach
    void open() {
        office = TestStores.open();
        attachments = new Attachments(office, folder, Clock.systemUTC());
        tomorrow = new Attachments(office, folder, Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
        TestStores.awaitPrepared(office);
    }

    @AfterEach
    void close() {
        attachments.close();
        tomorrow.close();
        TestStores.drop(office);
    }

    private static CommandId command() {
        return CommandId.of(
                "person:p-hekou",
                "POST",
                "/api/v1/report-attachments",
                UUID.randomUUID().toString(),
                "");
    }

    private static MockServerHttpRequest request(String name, Flux<DataBuffer> body) {
        return MockServerHttpRequest.post("/api/v1/report-attachments")
                .header(DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }

    /** In pieces of a few bytes, as a slow line brings them. */
    private static Flux<DataBuffer> pieces(byte[] content) {
        int step = Math.max(1, content.length / 7);
        return Flux.range(0, (content.length + step - 1) / step)
                .map(i -> DefaultDataBufferFactory.sharedInstance.wrap(
                        Arrays.copyOfRange(content, i * step, Math.min(content.length, (i + 1) * step))));
    }

    private ResponseEntity<Attachment> upload(CommandId command, String name, byte[] content) {
        return get(attachments.upload(CLERK, command, request(name, pieces(content))));
    }

    private Attachment aPdf() {
        return upload(command(), "a.pdf", SampleFiles.pdf()).getBody();
    }

    private List<Path> files() {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(String id) {
        return get(DataBufferUtils.join(attachments.open(id)).map(joined -> {
            byte[] bytes = new byte[joined.readableByteCount()];
            joined.read(bytes);
            DataBufferUtils.release(joined);
            return bytes;
        }));
    }

    @Test
    void an_upload_is_kept_as_it_came_and_told() {
        var answer = upload(command(), "a.pdf", SampleFiles.pdf());

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        var attachment = answer.getBody();
        assertThat(attachment.name()).isEqualTo("a.pdf");
        assertThat(attachment.size()).isEqualTo(SampleFiles.pdf().length);
        assertThat(attachment.mediaType()).isEqualTo("application/pdf");
        assertThat(attachment.sha256()).hasSize(64);
        assertThat(content(attachment.id())).isEqualTo(SampleFiles.pdf());
        assertThat(files()).singleElement().satisfies(file -> assertThat(
                        file.getFileName().toString())
                .isEqualTo(attachment.sha256() + "." + attachment.id()));
    }

    @Test
    void the_same_key_and_content_gives_the_same_and_other_content_is_refused() {
        var command = command();
        var first = upload(command, "a.pdf", SampleFiles.pdf());

        var again = upload(command, "a.pdf", SampleFiles.pdf());
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");

        assertThatThrownBy(() -> upload(command, "b.pdf", SampleFiles.pdf())).isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> upload(command, "a.png", SampleFiles.png())).isInstanceOf(KeyReused.class);
        assertThat(files()).hasSize(1);
        assertThat(content(first.getBody().id())).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void the_same_upload_many_times_at_once_makes_one_attachment() {
        var command = command();

        var answers = get(Flux.range(0, 20)
                .flatMap(i -> attachments.upload(CLERK, command, request("a.pdf", pieces(SampleFiles.pdf()))), 20)
                .collectList());

        assertThat(answers)
                .extracting(ResponseEntity::getBody)
                .hasSize(20)
                .containsOnly(answers.get(0).getBody());
        assertThat(files()).hasSize(1);
        assertThat(content(command.derivedId())).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void what_is_refused_leaves_no_file_and_no_row() {
        var command = command();

        assertThatThrownBy(() -> upload(command, "a.pdf", SampleFiles.executable()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> upload(command, "a.exe", SampleFiles.executable()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> upload(command, "a.docx", SampleFiles.docxWithMacros()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> upload(command, "a.txt", new byte[0])).isInstanceOf(Refused.class);

        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> get(attachments.get(SYSTEM, command.derivedId())))
                .isInstanceOf(NotInScope.class);
        assertThatCode(() -> upload(command, "a.pdf", SampleFiles.pdf())).doesNotThrowAnyException();
    }

    @Test
    void a_body_beyond_the_limit_is_refused_before_its_end() {
        var pieces = new AtomicInteger();
        var piece = new byte[1 << 20];
        var endless = Flux.<DataBuffer>generate(sink -> {
            pieces.incrementAndGet();
            sink.next(DefaultDataBufferFactory.sharedInstance.wrap(piece));
        });

        assertThatThrownBy(() -> get(attachments.upload(CLERK, command(), request("a.pdf", endless))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(pieces.get()).isBetween(51, 60);
        assertThat(files()).isEmpty();

        var announced = MockServerHttpRequest.post("/x")
                .header(DISPOSITION, "attachment; filename=\"a.pdf\"")
                .contentLength(Incoming.LARGEST + 1)
                .body(Flux.error(new AssertionError("read")));
        assertThatThrownBy(() -> get(attachments.upload(CLERK, command(), announced)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
    }

    @Test
    void an_upload_cut_off_leaves_nothing() {
        var half = pieces(SampleFiles.pdf()).take(3);

        assertThatThrownBy(() -> get(attachments.upload(
                        CLERK, command(), request("a.pdf", half.concatWith(Flux.error(new IOException("reset")))))))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(files()).isEmpty();

        var gone = attachments
                .upload(CLERK, command(), request("a.pdf", half.concatWith(Flux.never())))
                .subscribe();
        await().until(() -> files().size() == 1);
        gone.dispose();
        await().until(() -> files().isEmpty());
    }

    @Test
    void a_unit_binds_its_own_uploads_once() {
        var mine = aPdf();
        var other = aPdf();

        get(attachments.bind(CLERK, List.of(mine.id()), "report-1"));
        assertThatCode(() -> get(attachments.bind(CLERK, List.of(mine.id()), "report-1")))
                .doesNotThrowAnyException();

        assertNotUsable(CLERK, List.of(other.id(), mine.id()), "report-2", "attachmentIds[1]");
        assertNotUsable(STRANGER, List.of(other.id()), "report-3", "attachmentIds[0]");
        assertNotUsable(CLERK, List.of("none"), "report-1", "attachmentIds[0]");
        assertThatThrownBy(() -> get(attachments.boundTo("report-2", other.id())))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void a_decision_binds_its_uploads_only_when_it_is_taken() {
        var mine = aPdf();

        assertThatThrownBy(() -> get(attachments.decideWith(
                        CLERK, List.of(mine.id()), "report-1", files -> Refused.because("report.closed"))))
                .isInstanceOf(Refused.class);
        String name = get(attachments.decideWith(CLERK, List.of(mine.id(), mine.id()), "report-2", files -> files.get(0)
                .name()));
        assertThat(name).isEqualTo("a.pdf");
        int none = get(attachments.decideWith(CLERK, List.of(), "report-3", List::size));
        assertThat(none).isZero();
    }

    private void assertNotUsable(Actor by, List<String> ids, String owner, String field) {
        assertThatThrownBy(() -> get(attachments.bind(by, ids, owner)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("attachment-not-usable");
                    assertThat(refused.errors())
                            .extracting(Refused.FieldError::field)
                            .containsExactly(field);
                });
    }

    @Test
    void of_many_owners_at_once_one_gets_an_attachment() {
        var attachment = aPdf();

        var bound = get(Flux.range(0, 32)
                .flatMap(
                        i -> attachments
                                .bind(CLERK, List.of(attachment.id()), "report-" + i)
                                .thenReturn(true)
                                .onErrorResume(Refused.class, e -> Mono.just(false)),
                        32)
                .filter(won -> won)
                .count());

        assertThat(bound).isEqualTo(1);
    }

    @Test
    void an_attachment_is_seen_by_its_unit_and_through_its_owner() {
        var attachment = aPdf();

        assertThat(get(attachments.get(CLERK, attachment.id()))).isEqualTo(attachment);
        assertThat(get(attachments.get(SYSTEM, attachment.id()))).isEqualTo(attachment);
        assertThatThrownBy(() -> get(attachments.get(STRANGER, attachment.id())))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> get(attachments.boundTo("report-1", attachment.id())))
                .isInstanceOf(NotInScope.class);

        get(attachments.bind(CLERK, List.of(attachment.id()), "report-1"));
        assertThat(get(attachments.boundTo("report-1", attachment.id()))).isEqualTo(attachment);
        assertThatThrownBy(() -> get(attachments.boundTo("report-2", attachment.id())))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void a_download_is_never_run_by_a_browser() {
        var answer = get(attachments.download(aPdf()));

        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst(DISPOSITION)).startsWith("attachment");
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(SampleFiles.pdf().length);
        get(DataBufferUtils.join(answer.getBody()).doOnNext(DataBufferUtils::release));
    }

    @Test
    void what_was_not_bound_within_a_day_is_swept_and_what_was_bound_stays() {
        var unbound = aPdf();
        var bound = aPdf();
        var orphan = aPdf();
        get(attachments.bind(CLERK, List.of(bound.id()), "report-1"));
        get(attachments.bind(CLERK, List.of(orphan.id()), "never-written"));
        var written = Set.of("report-1");
        tomorrow.owners(owner -> Mono.just(written.contains(owner)));

        get(attachments.sweep());
        assertThat(files()).hasSize(3);

        get(tomorrow.sweep());
        get(tomorrow.sweep());
        assertThat(files()).hasSize(1);
        assertThat(content(bound.id())).isEqualTo(SampleFiles.pdf());
        assertThatThrownBy(() -> get(attachments.get(CLERK, unbound.id()))).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> get(attachments.get(CLERK, orphan.id()))).isInstanceOf(NotInScope.class);
    }

    @Test
    void files_of_a_process_that_died_between_disk_and_row_are_swept() throws IOException {
        var known = aPdf();
        Path incoming = folder.resolve("incoming");
        String sha = "ab".repeat(32);
        Files.createDirectories(folder.resolve("ab"));
        Files.write(incoming.resolve("half.part"), new byte[1]);
        Files.write(incoming.resolve(sha + ".lost.placed"), new byte[0]);
        Files.write(folder.resolve("ab").resolve(sha + ".lost"), new byte[1]);
        Files.write(incoming.resolve(known.sha256() + "." + known.id() + ".placed"), new byte[0]);
        var old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        for (Path file : files()) {
            Files.setLastModifiedTime(file, old);
        }

        get(attachments.sweep());

        assertThat(files()).hasSize(1);
        assertThat(content(known.id())).isEqualTo(SampleFiles.pdf());
    }
}
