package io.districtoffice.document.layout;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.fonts.Face;
import io.districtoffice.printing.Cell;
import io.districtoffice.printing.LineRules;
import io.districtoffice.printing.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Breaks a title so that words stay whole and lines are of about the same length (7.3.1: 词意完整，排列对称，长短适宜). Words are
 * those that titles of offices are made of, and the names of this document. Lines the drafter broke stay as they are.
 */
final class TitleLines {

    private static final Set<String> WORDS = words();
    private static final int LONGEST_WORD = 20;

    /** Penalties, beside the squared differences of length in ems. */
    private static final double NEVER = 1e9;

    private static final double IN_A_WORD = 300;
    private static final double BEFORE_PARTICLE = 500;
    private static final double AFTER_PARTICLE = 120;
    private static final double UNKNOWN = 8;
    private static final double BEFORE_ABOUT = -12;
    private static final double HOUR_GLASS = 30;

    private final List<Cell> cells;
    private final float room;
    private final double[] at;
    private final double[] penalty;

    private TitleLines(List<Cell> cells, float room, Set<String> names) {
        this.cells = cells;
        this.room = room;
        this.at = new double[cells.size() + 1];
        for (int n = 0; n < cells.size(); n++) {
            at[n + 1] = at[n] + cells.get(n).width();
        }
        this.penalty = penalties(names);
    }

    /** @param room in ems */
    static List<List<Cell>> of(OfficialPaper paper, String title, Setting setting, float room) {
        Set<String> names = new HashSet<>();
        Stream.of(paper.issuers(), paper.signatures(), paper.mainTo()).forEach(names::addAll);
        return of(names, title, setting, room);
    }

    /** @param names are words too */
    static List<List<Cell>> of(Set<String> names, String title, Setting setting, float room) {
        List<List<Cell>> lines = new ArrayList<>();
        for (String part : PlainText.paragraphs(title)) {
            List<Cell> cells = setting.cells(part, Face.BIAO);
            lines.addAll(cells.isEmpty() ? List.of() : new TitleLines(cells, room, names).broken());
        }
        return lines;
    }

    private List<List<Cell>> broken() {
        int few = (int) Math.ceil(at[cells.size()] / room - 1e-3);
        int[] best = new int[0];
        double cost = few <= 1 ? 0 : Double.MAX_VALUE;
        for (int lines = Math.max(2, few); few > 1 && lines <= few + 1; lines++) {
            int[] breaks = lines <= 3 ? tried(lines) : computed(lines);
            double its = breaks.length == 0 ? Double.MAX_VALUE : cost(breaks, lines) + (lines - few) * UNKNOWN * 2;
            if (its < cost) {
                cost = its;
                best = breaks;
            }
        }
        return cut(best);
    }

    private List<List<Cell>> cut(int[] breaks) {
        List<List<Cell>> lines = new ArrayList<>();
        int from = 0;
        for (int to : breaks) {
            lines.add(trimmed(cells.subList(from, to)));
            from = to;
        }
        lines.add(trimmed(cells.subList(from, cells.size())));
        return lines;
    }

    private static List<Cell> trimmed(List<Cell> line) {
        int from = 0;
        int to = line.size();
        while (from < to - 1 && line.get(from).isSpace()) {
            from++;
        }
        while (to > from + 1 && line.get(to - 1).isSpace()) {
            to--;
        }
        return line.subList(from, to);
    }

    private int[] tried(int lines) {
        int[] best = new int[0];
        double cost = Double.MAX_VALUE;
        int last = lines == 2 ? 1 : cells.size() - 1;
        for (int second = lines == 2 ? 0 : 1; second < last; second++) {
            for (int first = second + 1; first < cells.size(); first++) {
                int[] breaks = lines == 2 ? new int[] {first} : new int[] {second, first};
                double its = cost(breaks, lines);
                if (its < cost) {
                    cost = its;
                    best = breaks;
                }
            }
        }
        return best;
    }

    private double cost(int[] breaks, int lines) {
        double average = at[cells.size()] / lines;
        double cost = 0;
        double[] lengths = new double[lines];
        int from = 0;
        for (int n = 0; n < lines; n++) {
            int to = n < breaks.length ? breaks[n] : cells.size();
            lengths[n] = at[to] - at[from];
            cost += line(from, to, average);
            from = to;
        }
        boolean hourGlass = lines == 3 && lengths[1] < lengths[0] - 1 && lengths[1] < lengths[2] - 1;
        return cost + (hourGlass ? HOUR_GLASS : 0);
    }

    private double line(int from, int to, double average) {
        double length = at[to] - at[from];
        double over = length > room + 1e-3 ? NEVER : 0;
        return over + (length - average) * (length - average) + (to < cells.size() ? penalty[to] : 0);
    }

    /** The cheapest, line by line: a long title has too many ways to be tried. */
    private int[] computed(int lines) {
        int end = cells.size();
        double average = at[end] / lines;
        double[][] cost = new double[lines + 1][end + 1];
        int[][] from = new int[lines + 1][end + 1];
        Arrays.stream(cost).forEach(row -> Arrays.fill(row, Double.MAX_VALUE));
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int to = 1; to <= end; to++) {
                for (int begin = 0; begin < to; begin++) {
                    double its = cost[line - 1][begin] + line(begin, to, average);
                    if (its < cost[line][to]) {
                        cost[line][to] = its;
                        from[line][to] = begin;
                    }
                }
            }
        }
        int[] breaks = new int[lines - 1];
        int to = end;
        for (int line = lines; line > 1; line--) {
            to = from[line][to];
            breaks[line - 2] = to;
        }
        return breaks;
    }

    private double[] penalties(Set<String> names) {
        double[] penalties = new double[cells.size()];
        Arrays.fill(penalties, UNKNOWN);
        for (int from = 0; from < cells.size(); ) {
            int to = word(from, names);
            if (to > from) {
                penalties[from] = 0;
                if (to < cells.size()) {
                    penalties[to] = 0;
                }
                Arrays.fill(penalties, from + 1, to, IN_A_WORD);
                from = to;
            } else {
                from++;
            }
        }
        for (int n = 1; n < cells.size(); n++) {
            penalties[n] += marks(n);
        }
        return penalties;
    }

    private double marks(int n) {
        int before = cells.get(n - 1).code();
        int after = cells.get(n).code();
        if (!LineRules.mayBreak(cells.get(n - 1), cells.get(n))) {
            return NEVER;
        }
        boolean counted = Character.isDigit(before) && "年月日号个届次期万亿元级".indexOf(after) >= 0;
        if (counted || "的之和与及或等".indexOf(after) >= 0) {
            return BEFORE_PARTICLE;
        }
        if ("的之第".indexOf(before) >= 0 || isWord(n - 2, "关于")) {
            return AFTER_PARTICLE;
        }
        return isWord(n, "关于") ? BEFORE_ABOUT : 0;
    }

    private boolean isWord(int from, String word) {
        return from >= 0
                && from + word.length() <= cells.size()
                && text(from, from + word.length()).equals(word);
    }

    /** @return the end of the longest word that begins there, or its beginning */
    private int word(int from, Set<String> names) {
        for (int to = Math.min(cells.size(), from + LONGEST_WORD); to > from + 1; to--) {
            String word = text(from, to);
            if (WORDS.contains(word) || names.contains(word)) {
                return to;
            }
        }
        return from;
    }

    private String text(int from, int to) {
        var text = new StringBuilder();
        cells.subList(from, to).forEach(cell -> text.appendCodePoint(cell.code()));
        return text.toString();
    }

    private static Set<String> words() {
        try (var file = TitleLines.class.getResourceAsStream("/layout/title-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("title-words.txt is part of this service");
            }
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(Arrays.asList(all.strip().split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
