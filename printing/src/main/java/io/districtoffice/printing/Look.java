package io.districtoffice.printing;

import io.districtoffice.fonts.Face;
import java.awt.Color;

/**
 * How a text looks; lengths in points.
 *
 * @param size   width of a square, the em of {@link Line}
 * @param height of a square: a 三号 character of 16 points is a little narrowed where 28 must fit into 156 mm
 * @param line   height of its row
 */
public record Look(Face face, float size, float height, float line, Color color) {

    public Look(Face face, float size, float line, Color color) {
        this(face, size, size, line, color);
    }

    public Look in(Face other) {
        return new Look(other, size, height, line, color);
    }

    /** Smaller or larger in the same row. */
    public Look times(float factor) {
        return new Look(face, size * factor, height * factor, line, color);
    }
}
