package io.districtoffice.inforeport.page;

import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.printing.PlainText;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What stands on a page beside its texts, in the language of the page. */
final class IssueWords {

    private static final String BUNDLE = "issue-page/words";

    private final IssuePage page;
    private final Locale language;
    private final ResourceBundle words;

    IssueWords(IssuePage page) {
        this.page = page;
        this.language = page.language().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** For {@code lang} and the catalogue of a PDF. */
    String languageTag() {
        return language == Locale.CHINESE ? "zh-CN" : "en";
    }

    String publication() {
        return PlainText.line(page.publication());
    }

    String office() {
        return PlainText.line(page.office());
    }

    String secrecy() {
        return PlainText.line(page.secrecyNote());
    }

    String proof() {
        return say("proof");
    }

    /** 第n期（总第m期） */
    String number() {
        return page.totalNo() == null ? say("unnumbered") : say("number", text(page.no()), text(page.totalNo()));
    }

    /** What the issue is called elsewhere: name, year and number. */
    String title() {
        return page.totalNo() == null
                ? say("title.proof", publication())
                : say("title", publication(), text(page.year()), text(page.no()));
    }

    String date() {
        return DateTimeFormatter.ofPattern(say("date"), language).format(page.date());
    }

    String correction() {
        return say("correction", text(page.revision()));
    }

    String source(String unit) {
        String name = PlainText.line(unit);
        return name.isEmpty() ? "" : say("source", name);
    }

    String mainTo() {
        return say("main-to");
    }

    String cc() {
        return say("cc");
    }

    String names(List<String> names) {
        return names.stream()
                .map(PlainText::line)
                .collect(Collectors.joining(say("names.between"), "", say("names.end")));
    }

    String betweenNames() {
        return say("names.between");
    }

    String afterNames() {
        return say("names.end");
    }

    String signer(String name) {
        return say("signer", PlainText.line(name));
    }

    String copies(int copies) {
        return say("copies", text(copies));
    }

    private String say(String key, Object... facts) {
        return new MessageFormat(words.getString(key), language).format(facts);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
