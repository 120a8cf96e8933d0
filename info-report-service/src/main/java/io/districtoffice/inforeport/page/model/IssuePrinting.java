package io.districtoffice.inforeport.page.model;

import java.util.List;

/** How an issue becomes something to read. What the same page gives is the same, byte by byte. */
public interface IssuePrinting {

    /** A whole HTML document that also reads well when saved; no script, nothing fetched. */
    String html(IssuePage page);

    /** The Content-Security-Policy to send with {@link #html}: the page's own style sheet by its hash, nothing else. */
    String contentSecurity();

    /** A PDF, A4. Blocks while it is set, and while others are: never on an event loop. */
    byte[] pdf(IssuePage page);

    /**
     * Characters of the page that no face has; the PDF shows their code points instead, as in {@code [U+2A700]}. The
     * desk should see them before it signs. Each once, in order. Blocks the first time, while the faces are read.
     */
    List<String> unprintable(IssuePage page);
}
