package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Column;
import io.districtoffice.inforeport.bulletin.model.Distribution;
import io.districtoffice.inforeport.bulletin.model.IssueNo;
import io.districtoffice.inforeport.bulletin.model.Item;
import io.districtoffice.inforeport.bulletin.model.Signature;
import io.districtoffice.inforeport.page.model.IssuePage;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of an issue what is printed: nothing of who reads it, nothing of a source that is protected (I17). */
final class IssuePages {

    private static final String BUNDLE = "issue-words/words";
    private static final int UNITS = 10;
    private static final int SOURCE = 200;
    private static final String NOT_IN_A_NAME = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final BulletinDirectory directory;

    IssuePages(BulletinDirectory directory) {
        this.directory = directory;
    }

    IssuePage of(BulletinIssue issue, Locale language) {
        IssueNo number = issue.issued().number();
        Distribution to = issue.issued().distribution();
        Signature signature = issue.layout().signature();
        return new IssuePage(
                issue.edition().name(),
                issue.edition().masthead(),
                number == null ? 0 : number.no(),
                number == null ? null : number.total(),
                issue.year(),
                issue.date(),
                Math.max(1, issue.issued().revision()),
                correction(issue),
                issue.layout().columns().stream()
                        .map(column -> column(column, language))
                        .toList(),
                to == null ? List.of() : to.mainTo(),
                to == null ? List.of() : to.cc(),
                to == null ? null : to.copies(),
                signature == null ? null : signature.by().name(),
                say(language, "secrecy." + issue.edition().secrecy()),
                language.getLanguage());
    }

    /** Why the newest revision was made. */
    private static @Nullable String correction(BulletinIssue issue) {
        var corrections = issue.issued().corrections();
        return corrections.isEmpty()
                ? null
                : corrections.get(corrections.size() - 1).reason();
    }

    private IssuePage.Column column(Column column, Locale language) {
        return new IssuePage.Column(
                column.name(),
                column.items().stream().map(item -> item(item, language)).toList());
    }

    private IssuePage.Item item(Item item, Locale language) {
        return item.withdrawn()
                ? new IssuePage.Item(say(language, "withdrawn"), "", "")
                : new IssuePage.Item(item.title(), item.body(), source(item, language));
    }

    /** A line, however many units there are. */
    private String source(Item item, Locale language) {
        String units = item.units().stream()
                .limit(UNITS)
                .map(directory::nameOf)
                .collect(Collectors.joining(say(language, "units.between")));
        String all = item.units().size() > UNITS ? units + say(language, "units.more") : units;
        return all.codePointCount(0, all.length()) <= SOURCE
                ? all
                : all.substring(0, all.offsetByCodePoints(0, SOURCE));
    }

    /** A name that every file system takes. */
    static String fileName(BulletinIssue issue, Locale language) {
        IssueNo number = issue.issued().number();
        String publication = issue.edition().name();
        String name = number == null
                ? say(language, "file.proof", publication, issue.date().toString())
                : say(language, "file", publication, String.valueOf(number.year()), String.valueOf(number.no()));
        return name.replaceAll(NOT_IN_A_NAME, "_") + ".pdf";
    }

    private static String say(Locale language, String key, Object... facts) {
        var words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), language).format(facts);
    }
}
