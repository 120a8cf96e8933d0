package io.districtoffice.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.printing.PrintedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A register as it was downloaded, read back. */
public record Printed(HttpResponse<byte[]> answer) {

    public static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int ABOVE = 3;

    /** @param headers name, value pairs */
    public static Printed of(Caller by, String path, String... headers) {
        var request = by.request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return new Printed(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Of a PDF, without blanks. */
    public String text() {
        try {
            return PrintedText.text(PrintedText.of(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a workbook: title, subtitle, head of the table, and its rows; every cell is text. */
    public List<List<String>> sheet() {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var all = new ArrayList<List<String>>();
            workbook.getSheetAt(0).forEach(row -> all.add(cells(row)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false).map(Printed::text).toList();
    }

    private static String text(Cell cell) {
        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
        return cell.getStringCellValue();
    }

    public List<List<String>> rows() {
        var all = sheet();
        return all.subList(ABOVE, all.size());
    }

    public List<String> column(int index) {
        return rows().stream().map(row -> row.get(index)).toList();
    }
}
