package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.CodeOfOffice;

/** A code 代字 of the own office. */
record CodeView(String code, String mark, String organ, String printedBy) {
    static CodeView of(CodeOfOffice code) {
        return new CodeView(code.code(), code.mark(), code.organ(), code.printedBy());
    }
}
