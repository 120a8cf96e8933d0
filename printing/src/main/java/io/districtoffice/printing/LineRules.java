package io.districtoffice.printing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a Chinese line may end, and which marks may give up their blank half (GB/T 15834-2011, 5.1). */
public final class LineRules {

    /** Their ink is on the left: the right half may go. */
    private static final Set<Integer> CLOSING = codes("，。、；：！？）》〉」』】〕〗’”");

    /** Their ink is on the right. */
    private static final Set<Integer> OPENING = codes("（《〈「『【〔〖‘“");

    /** 避头: never first on a line. */
    private static final Set<Integer> NOT_FIRST =
            union(CLOSING, codes(",.;:!?)]}>»·・‧／/～~－–‑％%‰℃℉°′″¢〃々 ﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞．｝］＞"));

    /** 避尾: never last on a line. */
    private static final Set<Integer> NOT_LAST = union(OPENING, codes("([{<«￥$¥£€№#§﹙﹛﹝｛［＜＄"));

    /** Written twice they are one mark. */
    private static final Set<Integer> PAIRS = codes("—…");

    private LineRules() {}

    /** Between the two a line may end. */
    public static boolean mayBreak(Cell before, Cell after) {
        return !NOT_FIRST.contains(after.code()) && !NOT_LAST.contains(before.code()) && !joined(before, after);
    }

    static boolean mayBeginLine(Cell cell) {
        return !NOT_FIRST.contains(cell.code());
    }

    /** One word, or one mark of two: never parted, and nothing is put between. */
    static boolean joined(Cell before, Cell after) {
        boolean pair = PAIRS.contains(before.code()) && before.code() == after.code();
        return pair || isWord(before.code()) && isWord(after.code());
    }

    static boolean isClosing(Cell cell) {
        return cell.isSquare() && CLOSING.contains(cell.code());
    }

    static boolean isOpening(Cell cell) {
        return cell.isSquare() && OPENING.contains(cell.code());
    }

    /** Letters and figures, and the signs that stand within words, numbers and addresses. */
    private static boolean isWord(int code) {
        if (code <= ' ') {
            return false;
        }
        return code < 0x2000 || code >= 0x2010 && code <= 0x2013 || "′″‰".indexOf(code) >= 0;
    }

    private static Set<Integer> codes(String characters) {
        return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
