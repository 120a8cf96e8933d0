package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.ClassificationMark;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the values of one command, so that a clerk hears all of it at once. */
final class Findings {

    private final List<FieldError> found = new ArrayList<>();
    private boolean classified;

    /** Lengths in code points; an absent text counts as empty, and so does one of white space only. */
    Findings text(String field, @Nullable String text, int min, int max) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        boolean empty = text == null || text.isBlank();
        if ((empty ? 0 : length) < min || length > max) {
            found.add(new FieldError(field, "text-length", Map.of("min", min, "max", max, "length", length)));
        }
        if (ClassificationMark.isIn(text)) {
            classified(field);
        }
        return this;
    }

    Findings files(String field, List<AttachmentRef> files, int max) {
        count(field, files, max);
        for (int i = 0; i < files.size(); i++) {
            if (ClassificationMark.isInFileName(files.get(i).name())) {
                classified(field + "[" + i + "]");
            }
        }
        return this;
    }

    Findings count(String field, List<?> list, int max) {
        if (list.size() > max) {
            found.add(new FieldError(field, "list-size", Map.of("min", 0, "max", max, "size", list.size())));
        }
        return this;
    }

    Findings add(String field, String code, boolean wrong) {
        if (wrong) {
            found.add(new FieldError(field, code));
        }
        return this;
    }

    Findings classified(String field) {
        classified = true;
        found.add(new FieldError(field, "classified", Map.of("rule", "R46")));
        return this;
    }

    void orRefuse() {
        if (classified) {
            Refused.invalid("classified", found, "rule", "R46");
        }
        if (!found.isEmpty()) {
            Refused.invalid(found);
        }
    }
}
