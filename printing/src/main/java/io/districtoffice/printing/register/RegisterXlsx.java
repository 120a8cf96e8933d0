package io.districtoffice.printing.register;

import io.districtoffice.printing.OpenXml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A register as a workbook of one sheet. Cells are inline strings in the format Text, so that nothing is computed; what
 * begins like a formula also carries the quote of Excel, so that it stays text when somebody edits it or saves as CSV.
 */
final class RegisterXlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** What a cell can hold; in chars. */
    private static final int LONGEST = 32_767;

    /** Excel reads {@code _x0041_} as A: the underscore itself must be written so. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String LIKE_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /** Formats of cells, as {@link #styles} has them. */
    private static final String TITLE = "1";

    private static final String HEAD = "2";
    private static final String TEXT = "3";
    private static final String QUOTED = "4";

    private final OpenXml xml;
    private final Register register;
    private int row;

    private RegisterXlsx(OpenXml xml, Register register) {
        this.xml = xml;
        this.register = register;
    }

    static void write(Register register, Iterator<List<String>> rows, OutputStream out) throws IOException {
        try (var xml = new OpenXml(out)) {
            new RegisterXlsx(xml, register).write(rows);
        }
    }

    private void write(Iterator<List<String>> rows) throws IOException {
        contents();
        workbook();
        styles();
        sheet(rows);
    }

    private void sheet(Iterator<List<String>> rows) throws IOException {
        int head = register.subtitle().isBlank() ? 2 : 3;
        xml.part("xl/worksheets/sheet1.xml").start("worksheet", "xmlns", MAIN);
        xml.start("sheetPr").leaf("pageSetUpPr", "fitToPage", "1").end();
        xml.start("sheetViews").start("sheetView", "workbookViewId", "0");
        String below = "A" + (head + 1);
        xml.leaf("pane", "ySplit", "" + head, "topLeftCell", below, "activePane", "bottomLeft", "state", "frozen");
        xml.end().end();
        xml.start("cols");
        double all =
                register.columns().stream().mapToDouble(Register.Column::share).sum();
        for (int n = 0; n < register.columns().size(); n++) {
            String number = Integer.toString(n + 1);
            double width = Math.min(80, Math.max(6, register.columns().get(n).share() / all * 140));
            xml.leaf("col", "min", number, "max", number, "width", Double.toString(width), "customWidth", "1");
        }
        xml.end().start("sheetData");
        line(List.of(register.title()), TITLE);
        if (head > 2) {
            line(List.of(register.subtitle()), TEXT);
        }
        line(register.columns().stream().map(Register.Column::name).toList(), HEAD);
        while (rows.hasNext()) {
            line(rows.next(), TEXT);
        }
        xml.end();
        if (register.columns().size() > 1) {
            xml.start("mergeCells", "count", "1")
                    .leaf("mergeCell", "ref", "A1:" + name(register.columns().size() - 1) + 1)
                    .end();
        }
        xml.leaf(
                "pageMargins",
                "left",
                "0.6",
                "right",
                "0.6",
                "top",
                "0.6",
                "bottom",
                "0.6",
                "header",
                "0.3",
                "footer",
                "0.3");
        xml.leaf("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.start("headerFooter")
                .start("oddFooter")
                .text("&C第 &P 页，共 &N 页")
                .end()
                .end();
        xml.end();
    }

    private void line(List<String> texts, String style) throws IOException {
        row++;
        xml.start("row", "r", Integer.toString(row));
        for (int n = 0; n < texts.size(); n++) {
            cell(n, texts.get(n), style);
        }
        xml.end();
    }

    private void cell(int column, String text, String style) throws IOException {
        boolean like = !text.isEmpty() && LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        String its = like && style.equals(TEXT) ? QUOTED : style;
        xml.start("c", "r", name(column) + row, "s", its, "t", "inlineStr").start("is");
        xml.start("t", "xml:space", "preserve");
        xml.text(ESCAPE.matcher(cut(text)).replaceAll("_x005F_"));
        xml.end().end().end();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /** A to T: a register has 20 columns at most. */
    private static String name(int column) {
        return Character.toString('A' + column);
    }

    private void styles() throws IOException {
        xml.part("xl/styles.xml").start("styleSheet", "xmlns", MAIN);
        xml.start("fonts", "count", "3");
        font(10, false);
        font(14, true);
        font(10, true);
        xml.end();
        xml.start("fills", "count", "3");
        xml.start("fill").leaf("patternFill", "patternType", "none").end();
        xml.start("fill").leaf("patternFill", "patternType", "gray125").end();
        xml.start("fill").start("patternFill", "patternType", "solid");
        xml.leaf("fgColor", "rgb", "FFEEEEEE").end().end().end();
        xml.start("borders", "count", "2").start("border");
        xml.leaf("left")
                .leaf("right")
                .leaf("top")
                .leaf("bottom")
                .leaf("diagonal")
                .end()
                .start("border");
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            xml.start(side, "style", "thin").leaf("color", "rgb", "FF808080").end();
        }
        xml.leaf("diagonal").end().end();
        xml.start("cellStyleXfs", "count", "1")
                .leaf("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0")
                .end();
        xml.start("cellXfs", "count", "5");
        xml.leaf("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0");
        format("1", "0", "0", "center", "0");
        format("2", "2", "1", "center", "0");
        format("0", "0", "1", "left", "0");
        format("0", "0", "1", "left", "1");
        xml.end().end();
    }

    private void font(int size, boolean bold) throws IOException {
        xml.start("font");
        if (bold) {
            xml.leaf("b");
        }
        xml.leaf("sz", "val", Integer.toString(size))
                .leaf("name", "val", "宋体")
                .leaf("charset", "val", "134")
                .end();
    }

    /** Number format 49 is Text. */
    private void format(String font, String fill, String border, String align, String quoted) throws IOException {
        xml.start(
                "xf",
                "numFmtId",
                "49",
                "fontId",
                font,
                "fillId",
                fill,
                "borderId",
                border,
                "xfId",
                "0",
                "quotePrefix",
                quoted,
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyBorder",
                "1",
                "applyAlignment",
                "1");
        xml.leaf("alignment", "horizontal", align, "vertical", "center", "wrapText", "1")
                .end();
    }

    private void workbook() throws IOException {
        int head = register.subtitle().isBlank() ? 2 : 3;
        xml.part("xl/workbook.xml").start("workbook", "xmlns", MAIN, "xmlns:r", R);
        xml.start("sheets")
                .leaf("sheet", "name", "登记簿", "sheetId", "1", "r:id", "rSheet")
                .end();
        xml.start("definedNames").start("definedName", "name", "_xlnm.Print_Titles", "localSheetId", "0");
        xml.text("登记簿!$" + head + ":$" + head).end().end().end();
        xml.part("xl/_rels/workbook.xml.rels").start("Relationships", "xmlns", RELATIONSHIPS);
        xml.leaf("Relationship", "Id", "rSheet", "Type", R + "/worksheet", "Target", "worksheets/sheet1.xml");
        xml.leaf("Relationship", "Id", "rStyles", "Type", R + "/styles", "Target", "styles.xml")
                .end();
    }

    private void contents() throws IOException {
        xml.part("[Content_Types].xml")
                .start("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.leaf(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.leaf("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.leaf("Override", "PartName", "/xl/workbook.xml", "ContentType", SHEET + "sheet.main+xml");
        xml.leaf("Override", "PartName", "/xl/styles.xml", "ContentType", SHEET + "styles+xml");
        xml.leaf("Override", "PartName", "/xl/worksheets/sheet1.xml", "ContentType", SHEET + "worksheet+xml")
                .end();
        xml.part("_rels/.rels").start("Relationships", "xmlns", RELATIONSHIPS);
        xml.leaf("Relationship", "Id", "rWorkbook", "Type", R + "/officeDocument", "Target", "xl/workbook.xml")
                .end();
    }
}
