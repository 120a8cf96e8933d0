package io.districtoffice.printing;

import io.districtoffice.fonts.Face;

/**
 * A character with the face that draws it.
 *
 * @param heavy stands for one of the bold face, and is drawn bolder
 * @param width in ems
 */
public record Cell(int code, Face face, boolean heavy, float width) {

    private static final float SQUARE = 0.9f;

    public boolean isSpace() {
        return code == ' ';
    }

    /** Fills a square, so a punctuation mark in it has half a square of blank. */
    public boolean isSquare() {
        return width > SQUARE;
    }
}
