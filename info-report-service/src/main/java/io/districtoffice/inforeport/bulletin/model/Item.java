package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.report.model.InfoTone;
import java.util.List;

/**
 * A report as it stands in an issue; its text was copied when the issue was composed.
 *
 * @param units whose report it is, the unit first and those whose reports were merged into it after; nobody for a report
 *     that went past its unit's head (I17)
 * @param withdrawn by a correction; it stays in its place without text
 */
public record Item(String report, String title, String body, List<String> units, InfoTone tone, boolean withdrawn) {

    public Item {
        units = units == null ? List.of() : List.copyOf(units);
    }

    int length() {
        return title.codePointCount(0, title.length()) + body.codePointCount(0, body.length());
    }
}
