package io.districtoffice.printing.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** As what a register is printed. */
public enum Form {
    PDF("application/pdf", ".pdf", RegisterPdf::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", RegisterXlsx::write);

    private final String mediaType;
    private final String ending;
    private final Writer writer;

    /** Writes a register to a stream; it blocks. */
    private interface Writer {
        void write(Register register, Iterator<List<String>> rows, OutputStream out) throws IOException;
    }

    Form(String mediaType, String ending, Writer writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file name, with its dot. */
    public String ending() {
        return ending;
    }

    void write(Register register, Iterator<List<String>> rows, OutputStream out) throws IOException {
        writer.write(register, rows, out);
    }
}
