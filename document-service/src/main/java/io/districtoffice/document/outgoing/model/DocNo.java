package io.districtoffice.document.outgoing.model;

import java.util.regex.Pattern;

/** A document number 发文字号: code, year in hexagonal brackets, number without a leading zero. */
public record DocNo(String code, int year, long no) {
    public static final Pattern PATTERN = Pattern.compile("^[\\u4e00-\\u9fa5]{1,12}〔(19|20)\\d{2}〕[1-9]\\d*号$");

    public DocNo {
        if (!PATTERN.matcher(written(code, year, no)).matches()) {
            throw new IllegalArgumentException("not a document number: " + written(code, year, no));
        }
    }

    private static String written(String code, int year, long no) {
        return code + "〔" + year + "〕" + no + "号";
    }

    @Override
    public String toString() {
        return written(code, year, no);
    }
}
