package io.districtoffice.document.outgoing;

import io.districtoffice.document.outgoing.model.CodeOfOffice;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes 代字 of the offices. */
final class Codes {
    private static final List<CodeOfOffice> DEMO = List.of(
            of("西政办发", "district-gov", "西山区人民政府办公室", "p-govleader"),
            of("西政办函", "district-gov", "西山区人民政府办公室", "p-govleader"),
            of("西办发", "district-party", "中共西山区委办公室", "p-leader"),
            of("西办函", "district-party", "中共西山区委办公室", "p-leader"));

    private final Map<String, CodeOfOffice> byCode = new LinkedHashMap<>();

    /** @param demo with those of the demo where none are configured */
    Codes(List<CodeOfOffice> configured, boolean demo) {
        var all = configured.isEmpty() && demo ? DEMO : configured;
        all.forEach(one -> byCode.put(one.code(), one));
    }

    private static CodeOfOffice of(String code, String office, String organ, String principal) {
        String mark = code.endsWith("函") ? organ : organ + "文件";
        return new CodeOfOffice(code, office, mark, organ, organ, List.of(principal), null);
    }

    @Nullable
    CodeOfOffice find(String code) {
        return byCode.get(code);
    }

    List<CodeOfOffice> of(@Nullable String office) {
        return byCode.values().stream()
                .filter(one -> one.office().equals(office))
                .toList();
    }

    /** The code of a document; one that was taken out of the settings keeps its name and nothing else. */
    CodeOfOffice of(OutgoingDocument document) {
        var found = byCode.get(document.content().code());
        return found == null
                ? new CodeOfOffice(document.content().code(), document.office(), "", "", "", List.of(), null)
                : found;
    }
}
