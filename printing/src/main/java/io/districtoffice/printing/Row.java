package io.districtoffice.printing;

import java.io.IOException;

/**
 * A strip of a sheet, one line of text as a rule.
 *
 * @param before blank above it, left out at the top of a sheet; in points
 * @param keep   stands on the same sheet as the next one
 */
public record Row(float before, float height, boolean keep, Paint paint) {

    public interface Paint {
        /** @param top of the row without its blank, in points from the bottom of the sheet */
        void on(Sheet sheet, float top) throws IOException;
    }

    public Row kept() {
        return new Row(before, height, true, paint);
    }

    public Row below(float blank) {
        return new Row(blank, height, keep, paint);
    }
}
