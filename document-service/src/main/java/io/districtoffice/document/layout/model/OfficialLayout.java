package io.districtoffice.document.layout.model;

import java.util.List;

/**
 * An official document on paper, as GB/T 9704-2012 has it. The same paper gives the same bytes. All of it blocks, and
 * waits while two others are set: never on an event loop. The first call of a process reads the faces: about a second.
 */
public interface OfficialLayout {

    /** A4, to be printed on both sides; 5,000 characters take about a tenth of a second and 150 KB. */
    byte[] pdf(OfficialPaper paper);

    /** The same as a Word document to work on: the same measures, with faces by name. Costs as much, without the save. */
    byte[] docx(OfficialPaper paper);

    /** Empty where all of it is as the standard says. Costs as much as {@link #pdf}. */
    List<Finding> findings(OfficialPaper paper);
}
