package io.districtoffice.printing.register;

import java.util.List;

/**
 * A table to print: what stands above it, and its columns.
 *
 * @param subtitle below the title, for instance the period; may be empty
 * @throws IllegalArgumentException for no column, more than {@link #MOST_COLUMNS}, or a text beyond the bounds
 */
public record Register(String title, String subtitle, List<Column> columns) {

    public static final int MOST_COLUMNS = 20;

    /** In characters, of the title, the subtitle and the name of a column. */
    public static final int LONGEST_TITLE = 200;

    /** @param share of the width, by comparison with the other columns; a number of characters serves well */
    public record Column(String name, float share) {
        public Column {
            if (!(share > 0) || share > 1000 || name.length() > LONGEST_TITLE) {
                throw new IllegalArgumentException("a column has a share of 0 to 1000 and a name of " + LONGEST_TITLE);
            }
        }
    }

    public Register {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("a register has 1 to " + MOST_COLUMNS + " columns");
        }
        if (title.length() > LONGEST_TITLE || subtitle.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has " + LONGEST_TITLE + " characters at most");
        }
    }
}
