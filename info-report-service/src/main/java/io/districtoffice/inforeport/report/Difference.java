package io.districtoffice.inforeport.report;

import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import io.districtoffice.inforeport.report.Difference.Piece.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor changed in a text, for people to read: first by sentences, inside changed sentences by clauses, inside
 * changed clauses by Chinese characters, Latin words and numbers. A single character that happens to be the same between
 * two changes belongs to them, so that 今日凌晨 → 昨日傍晚 reads as one change and not as three.
 *
 * <p>The pieces without INSERT make the text before, those without DELETE the text after. Costs up to a second for 20,000
 * characters, so it is not for an event loop; what is beyond {@link #CELLS} is told as wholly rewritten.
 */
final class Difference {

    /** A stretch of text. */
    record Piece(Op op, String text) {
        enum Op {
            EQUAL,
            INSERT,
            DELETE
        }
    }

    /** Words before × words after of one changed passage. */
    private static final long CELLS = 4_000_000;

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；!?;\\n]*[。！？；!?;\\n]+[”’」』）)\"]*|[^。！？；!?;\\n]+");
    /** Not at the comma of 1,200 nor the colon of 10:30. */
    private static final Pattern CLAUSE =
            Pattern.compile(".+?(?:(?:[，、：。！？；!?;\\n]|[,:](?!\\d)){1,9}|\\z)", Pattern.DOTALL);

    // repeated groups are bounded: they cost stack
    private static final Pattern WORD = Pattern.compile(
            "\\p{IsHan}|\\p{Nd}+(?:[.,:]\\p{Nd}+){0,9}[%％‰]?|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private static final List<Pattern> LEVELS = List.of(SENTENCE, CLAUSE, WORD);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Difference() {}

    static List<Piece> between(@Nullable String before, @Nullable String after) {
        return readable(pieces(before == null ? "" : before, after == null ? "" : after, 0));
    }

    private static List<Piece> pieces(String textBefore, String textAfter, int level) {
        List<String> before = parts(textBefore, level);
        List<String> after = parts(textAfter, level);
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        var pieces = new ArrayList<Piece>();
        add(pieces, Op.EQUAL, before.subList(0, head));
        middle(pieces, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), level);
        add(pieces, Op.EQUAL, before.subList(before.size() - tail, before.size()));
        return pieces;
    }

    private static List<String> parts(String text, int level) {
        return LEVELS.get(level).matcher(text).results().map(MatchResult::group).toList();
    }

    private static void middle(List<Piece> pieces, List<String> before, List<String> after, int level) {
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > CELLS) {
            changed(pieces, before, after, level);
            return;
        }
        int from = 0;
        int to = 0;
        int fromEnd = 0;
        int toEnd = 0;
        // deletions and insertions at one place come one after the other
        for (var change : new MeyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            if (change.startOriginal > fromEnd || change.startRevised > toEnd) {
                changed(pieces, before.subList(from, fromEnd), after.subList(to, toEnd), level);
                add(pieces, Op.EQUAL, before.subList(fromEnd, change.startOriginal));
                from = change.startOriginal;
                to = change.startRevised;
            }
            fromEnd = change.endOriginal;
            toEnd = change.endRevised;
        }
        changed(pieces, before.subList(from, fromEnd), after.subList(to, toEnd), level);
        add(pieces, Op.EQUAL, before.subList(fromEnd, before.size()));
    }

    private static void changed(List<Piece> pieces, List<String> before, List<String> after, int level) {
        boolean deeper = level + 1 < LEVELS.size() && !before.isEmpty() && !after.isEmpty();
        if (deeper) {
            pieces.addAll(pieces(String.join("", before), String.join("", after), level + 1));
        } else {
            add(pieces, Op.DELETE, before);
            add(pieces, Op.INSERT, after);
        }
    }

    private static void add(List<Piece> pieces, Op op, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(op, String.join("", words)));
        }
    }

    /** Neighbouring changes as one: what went, then what came. */
    private static List<Piece> readable(List<Piece> pieces) {
        var done = new ArrayList<Piece>();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean island = piece.op() == Op.EQUAL && isIsland(pieces, i, deleted, inserted);
            if (piece.op() == Op.EQUAL && !island) {
                flush(done, deleted, inserted);
                append(done, piece);
                continue;
            }
            if (piece.op() != Op.INSERT) {
                deleted.append(piece.text());
            }
            if (piece.op() != Op.DELETE) {
                inserted.append(piece.text());
            }
        }
        flush(done, deleted, inserted);
        return List.copyOf(done);
    }

    private static boolean isIsland(List<Piece> pieces, int i, StringBuilder deleted, StringBuilder inserted) {
        String text = pieces.get(i).text();
        boolean character = text.codePointCount(0, text.length()) == 1 && isHan(text);
        boolean before = deleted.length() > 0 && inserted.length() > 0 && isHan(deleted) && isHan(inserted);
        return character
                && before
                && i + 2 < pieces.size()
                && Stream.of(pieces.get(i + 1), pieces.get(i + 2))
                        .allMatch(next -> next.op() != Op.EQUAL && isHan(next.text()));
    }

    private static boolean isHan(CharSequence text) {
        return HAN.matcher(text).find();
    }

    private static void flush(List<Piece> done, StringBuilder deleted, StringBuilder inserted) {
        if (deleted.length() > 0) {
            done.add(new Piece(Op.DELETE, deleted.toString()));
        }
        if (inserted.length() > 0) {
            done.add(new Piece(Op.INSERT, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }

    private static void append(List<Piece> done, Piece equal) {
        int last = done.size() - 1;
        if (last >= 0 && done.get(last).op() == Op.EQUAL) {
            done.set(last, new Piece(Op.EQUAL, done.get(last).text() + equal.text()));
        } else {
            done.add(equal);
        }
    }
}
