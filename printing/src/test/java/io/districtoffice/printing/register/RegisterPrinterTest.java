package io.districtoffice.printing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.districtoffice.printing.PrintedText;
import io.districtoffice.printing.PrintedText.Glyph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RegisterPrinterTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long MEGABYTE = 1 << 20;

    private static final Register INCOMING = new Register(
            "西山区人民政府办公室收文登记簿",
            "2026年1月1日至11月28日",
            List.of(
                    new Register.Column("收文编号", 10),
                    new Register.Column("收文日期", 8),
                    new Register.Column("来文单位", 14),
                    new Register.Column("来文字号", 14),
                    new Register.Column("标题", 30),
                    new Register.Column("密级", 4),
                    new Register.Column("承办单位", 12),
                    new Register.Column("办理结果", 16)));

    private final RegisterPrinter printer = new RegisterPrinter();

    @Test
    void a_pdf_lies_across_and_repeats_its_head_on_every_page() throws IOException {
        byte[] pdf = pdf(INCOMING, rows(100));
        Files.createDirectories(Path.of("target/register"));
        Files.write(Path.of("target/register/incoming.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isBetween(841f, 842f);
                assertThat(page.getMediaBox().getHeight()).isBetween(595f, 596f);
            });
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 75),
                    "png",
                    Path.of("target/register/incoming.png").toFile());
            List<Glyph> glyphs = PrintedText.of(pdf);
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                assertThat(on(glyphs, page)).contains("收文编号", "办理结果", "第" + page + "页，", "共" + pages + "页");
            }
            assertThat(on(glyphs, 1)).contains("西山区人民政府办公室收文登记簿", "2026年1月1日至11月28日");
            assertThat(on(glyphs, 2)).doesNotContain("登记簿");
            assertThat(PrintedText.text(glyphs)).contains("2026-00001", "2026-00100");
        }
    }

    @Test
    void long_chinese_text_is_wrapped_within_its_column() throws IOException {
        List<Glyph> glyphs = PrintedText.of(pdf(INCOMING, rows(30)));
        List<Glyph> title = glyphs.stream()
                .filter(glyph -> glyph.text().equals("防") || glyph.text().equals("汛"))
                .toList();

        assertThat(title).isNotEmpty();
        assertThat(glyphs).allMatch(glyph -> glyph.x() > 42 && glyph.end() < 841.9 - 42 + 1);
    }

    @Test
    void a_text_as_long_as_a_page_is_cut_and_says_so() throws IOException {
        byte[] pdf = pdf(INCOMING, Flux.just(List.of("1", "长".repeat(50_000))));

        assertThat(PrintedText.text(PrintedText.of(pdf))).contains("……");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void what_no_face_has_is_seen_as_its_code() throws IOException {
        assertThat(PrintedText.text(PrintedText.of(pdf(INCOMING, Flux.just(List.of("甲\uE000\uD842\u202E\u0000"))))))
                .contains("甲[U+E000]")
                .doesNotContain("\u202E");
    }

    @Test
    void a_register_without_rows_has_a_head_and_a_page() throws IOException {
        assertThat(PrintedText.text(PrintedText.of(pdf(INCOMING, Flux.empty()))))
                .contains("收文编号", "共1页");
    }

    @Test
    void what_looks_like_a_formula_is_text() throws IOException {
        List<String> evil = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "_x003D_1", "甲\n乙");
        XSSFSheet sheet = sheet(xlsx(INCOMING, Flux.just(evil)));

        var row = sheet.getRow(3);
        for (int n = 0; n < evil.size(); n++) {
            var cell = row.getCell(n);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(evil.get(n));
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(n < 6);
        }
    }

    @Test
    void a_workbook_prints_across_with_its_head_on_every_page_and_has_no_macro() throws IOException {
        byte[] bytes = xlsx(INCOMING, rows(3));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(workbook.isMacroEnabled()).isFalse();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(INCOMING.title());
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("标题");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("2026-00003");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void a_cell_longer_than_excel_takes_is_cut_and_halves_of_pairs_are_seen() throws IOException {
        XSSFSheet sheet = sheet(xlsx(INCOMING, Flux.just(List.of("𠮷".repeat(20_000), "\uD842甲\u0001"))));

        assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
                .hasSizeLessThanOrEqualTo(32_767)
                .endsWith("𠮷…");
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("\uFFFD甲\uFFFD");
    }

    @Test
    void more_rows_than_may_be_and_longer_rows_are_refused_and_leave_no_file() {
        var file = new AtomicReference<Path>();
        assertThatThrownBy(() -> printer.print(Form.XLSX, INCOMING, rows(RegisterPrinter.MOST_ROWS + 1), bytes(file))
                        .blockLast(LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pdf(INCOMING, Flux.just(Collections.nCopies(9, "甲"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file.get()).isNull();
    }

    @Test
    void the_file_is_there_while_it_is_used_and_gone_after() {
        var file = new AtomicReference<Path>();
        assertThat(printer.print(Form.PDF, INCOMING, rows(2), bytes(file)).blockLast(LIMIT))
                .isNotEmpty();
        assertThat(file.get()).doesNotExist();
    }

    @Test
    void the_file_is_gone_when_whoever_reads_it_goes_away() {
        var file = new AtomicReference<Path>();
        var reading = printer.print(Form.XLSX, INCOMING, rows(2), path -> {
                    file.set(path);
                    return Flux.<byte[]>never();
                })
                .subscribe();
        await("the file is there").atMost(LIMIT).until(() -> file.get() != null && Files.exists(file.get()));
        reading.dispose();
        await("the file is gone").atMost(LIMIT).until(() -> Files.notExists(file.get()));
    }

    /** Rows are made as they are asked for; a page of the PDF leaves some kilobytes. What 50,000 take: docs/adr/0022. */
    @Test
    void more_rows_hardly_take_more_memory() {
        int few = 5_000;
        int many = 20_000;
        for (Form form : Form.values()) {
            var atFew = new AtomicLong();
            var atMany = new AtomicLong();
            var rows = rows(many).index().map(row -> {
                if (row.getT1() == few) {
                    atFew.set(used());
                } else if (row.getT1() == many - 1) {
                    atMany.set(used());
                }
                return row.getT2();
            });
            Long size = printer.print(form, INCOMING, rows, RegisterPrinterTest::size)
                    .blockLast(LIMIT);
            assertThat(size).as(form.name()).isGreaterThan(MEGABYTE / 2);
            assertThat(atMany.get() - atFew.get()).as(form.name()).isLessThan(24 * MEGABYTE);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Mono<Long> size(Path path) {
        return Mono.fromCallable(() -> Files.size(path));
    }

    private static Function<Path, Publisher<byte[]>> bytes(AtomicReference<Path> file) {
        return path -> Mono.fromCallable(() -> {
            file.set(path);
            return Files.readAllBytes(path);
        });
    }

    private byte[] pdf(Register register, Flux<List<String>> rows) {
        return printer.print(Form.PDF, register, rows, bytes(new AtomicReference<>()))
                .blockLast(LIMIT);
    }

    private byte[] xlsx(Register register, Flux<List<String>> rows) {
        return printer.print(Form.XLSX, register, rows, bytes(new AtomicReference<>()))
                .blockLast(LIMIT);
    }

    private static XSSFSheet sheet(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String on(List<Glyph> glyphs, int page) {
        return PrintedText.text(
                glyphs.stream().filter(glyph -> glyph.sheet() == page).toList());
    }

    private static Flux<List<String>> rows(int count) {
        return Flux.range(1, count).map(RegisterPrinterTest::row);
    }

    private static List<String> row(int n) {
        var row = new ArrayList<String>();
        row.add("2026-%05d".formatted(n));
        row.add("2026年" + (n % 12 + 1) + "月" + (n % 28 + 1) + "日");
        row.add("河口镇人民政府");
        row.add("河政〔2026〕" + n + "号");
        row.add("关于报送" + n + "号堤段防汛抗旱应急值守和群众转移安置工作进展情况的报告");
        row.add("");
        row.add("区应急管理局");
        row.add("已呈区领导阅示，转应急局研究提出意见");
        return row;
    }
}
