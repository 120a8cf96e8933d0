package io.districtoffice.inforeport.page.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an issue, ready to be set. Texts are plain; a line break begins a paragraph.
 *
 * @param publication name of the publication, the masthead
 * @param no          number within the year, 第n期
 * @param totalNo     number since the first issue, 总第m期; none while the issue is not numbered: then it is a proof, 清样
 * @param revision    1 for the first printing; a corrected issue counts on
 * @param correction  what was corrected and why; none on a first printing
 * @param copies      how many are printed, 共印n份
 * @param secrecyNote how it is to be kept, for instance 内部刊物 注意保存; may be empty
 * @param language    of the words around the texts: {@code zh} or {@code en}; any other is taken as {@code zh}
 * @throws IllegalArgumentException for more than {@link #MOST_ITEMS} items or {@link #MOST_CHARACTERS} characters in all
 */
public record IssuePage(
        String publication,
        String office,
        int no,
        @Nullable Integer totalNo,
        int year,
        LocalDate date,
        int revision,
        @Nullable String correction,
        List<Column> columns,
        List<String> mainTo,
        List<String> cc,
        @Nullable Integer copies,
        @Nullable String signer,
        String secrecyNote,
        String language) {

    public static final int MOST_ITEMS = 100;

    /** In code points, all texts of the page together: about 250 pages of paper. */
    public static final int MOST_CHARACTERS = 150_000;

    /** 栏目 */
    public record Column(String name, List<Item> items) {
        public Column {
            items = List.copyOf(items);
        }
    }

    /** @param source name of the unit that reported it; may be empty */
    public record Item(String title, String body, String source) {}

    public IssuePage {
        Objects.requireNonNull(date, "date");
        columns = List.copyOf(columns);
        mainTo = List.copyOf(mainTo);
        cc = List.copyOf(cc);
        int items = columns.stream().mapToInt(column -> column.items().size()).sum();
        if (items > MOST_ITEMS) {
            throw new IllegalArgumentException(items + " items on one issue; " + MOST_ITEMS + " are the most");
        }
        long characters = Stream.of(
                        Stream.of(publication, office, secrecyNote),
                        Stream.ofNullable(correction),
                        Stream.ofNullable(signer),
                        mainTo.stream(),
                        cc.stream(),
                        columns.stream().flatMap(IssuePage::texts))
                .flatMap(texts -> texts)
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    characters + " characters on one issue; " + MOST_CHARACTERS + " are the most");
        }
    }

    private static Stream<String> texts(Column column) {
        return Stream.concat(
                Stream.of(column.name()),
                column.items().stream().flatMap(item -> Stream.of(item.title(), item.body(), item.source())));
    }

    /** 清样: not numbered yet. */
    public boolean isProof() {
        return totalNo == null;
    }
}
