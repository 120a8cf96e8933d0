package io.districtoffice.inforeport.page;

import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.printing.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * An issue as one HTML document: for reading on a screen or a phone, for printing from a browser, and for a folder. It
 * fetches nothing and runs nothing. Its style sheet is the same for every issue and stands in the document, so that a
 * saved page looks as it did; the policy names it by its hash, so that no other style and no script can act even if a
 * text were not escaped. The policy also stands in the document itself and goes with it into the folder.
 */
public final class IssueHtml {

    private static final String STYLE = style();

    /** Of the style sheet, as a source of {@code style-src}: what shows the page in a frame of its own must allow it. */
    public static final String STYLE_SOURCE = "'sha256-" + sha256(STYLE) + "'";

    /** To be sent as {@code Content-Security-Policy} with the document. */
    public static final String CONTENT_SECURITY =
            "default-src 'none'; style-src " + STYLE_SOURCE + "; base-uri 'none'; form-action 'none'";

    private final IssuePage page;
    private final IssueWords words;
    private final StringBuilder html = new StringBuilder(32_768);

    private IssueHtml(IssuePage page) {
        this.page = page;
        this.words = new IssueWords(page);
    }

    public static String of(IssuePage page) {
        return new IssueHtml(page).document();
    }

    private String document() {
        html.append("<!doctype html>\n<html lang=\"")
                .append(words.languageTag())
                .append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(CONTENT_SECURITY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", words.title());
        html.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        masthead();
        correction();
        page.columns().forEach(this::column);
        colophon();
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void masthead() {
        html.append("<header>\n<div class=\"top\">\n");
        element("span", words.secrecy());
        if (page.isProof()) {
            element("span", "proof", words.proof());
        }
        html.append("</div>\n");
        element("h1", words.publication());
        element("p", "number", words.number());
        html.append("<div class=\"imprint\">\n");
        element("span", words.office());
        html.append("<time datetime=\"").append(page.date()).append("\">");
        html.append(escaped(words.date())).append("</time>\n</div>\n</header>\n");
    }

    private void correction() {
        if (page.correction() != null) {
            html.append("<section class=\"correction\">\n");
            element("h2", words.correction());
            PlainText.paragraphs(page.correction()).forEach(text -> element("p", text));
            html.append("</section>\n");
        }
    }

    private void column(IssuePage.Column column) {
        html.append("<section class=\"column\">\n");
        element("h2", PlainText.line(column.name()));
        column.items().forEach(this::item);
        html.append("</section>\n");
    }

    private void item(IssuePage.Item item) {
        html.append("<article>\n");
        element("h3", PlainText.line(item.title()));
        PlainText.paragraphs(item.body()).forEach(text -> element("p", text));
        String source = words.source(item.source());
        if (!source.isEmpty()) {
            element("p", "source", source);
        }
        html.append("</article>\n");
    }

    private void colophon() {
        boolean sent = !page.mainTo().isEmpty() || !page.cc().isEmpty();
        boolean run = page.signer() != null || page.copies() != null;
        if (!sent && !run) {
            return;
        }
        html.append("<footer>\n");
        if (sent) {
            html.append("<dl>\n");
            distribution(words.mainTo(), page.mainTo());
            distribution(words.cc(), page.cc());
            html.append("</dl>\n");
        }
        if (run) {
            html.append("<div class=\"run\">\n");
            element("span", page.signer() == null ? "" : words.signer(page.signer()));
            element("span", page.copies() == null ? "" : words.copies(page.copies()));
            html.append("</div>\n");
        }
        html.append("</footer>\n");
    }

    /** Names stand apart from each other, in case one is written from right to left. */
    private void distribution(String label, List<String> names) {
        if (!names.isEmpty()) {
            html.append("<dt>").append(escaped(label)).append("</dt><dd>");
            html.append(String.join(
                    escaped(words.betweenNames()),
                    names.stream()
                            .map(name -> "<bdi>" + escaped(PlainText.line(name)) + "</bdi>")
                            .toList()));
            html.append(escaped(words.afterNames())).append("</dd>\n");
        }
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escaped(text));
        html.append("</").append(name).append(">\n");
    }

    private void element(String name, String kind, String text) {
        html.append('<')
                .append(name)
                .append(" class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(text));
        html.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (var file = IssueHtml.class.getResourceAsStream("/issue-page/issue.css")) {
            if (file == null) {
                throw new IllegalStateException("issue.css is part of this service");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
