package io.districtoffice.inforeport.bulletin.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has made of an issue so far.
 *
 * @param signedIn every year in which it was signed: it may have been given a number in each of them
 * @param returned the last time it was taken back to be changed
 */
public record Layout(
        List<Column> columns,
        List<Proof> proofs,
        @Nullable Signature signature,
        List<Integer> signedIn,
        @Nullable Reason returned) {

    static final Layout EMPTY = new Layout(List.of(), List.of(), null, List.of(), null);

    /** Lists leave the columns out. */
    public Layout {
        columns = columns == null ? List.of() : List.copyOf(columns);
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
        signedIn = signedIn == null ? List.of() : List.copyOf(signedIn);
    }

    public Stream<Item> items() {
        return columns.stream().flatMap(column -> column.items().stream());
    }

    /** Ids of the reports, in the order of the page. */
    public List<String> reports() {
        return items().map(Item::report).toList();
    }

    int length() {
        return items().mapToInt(Item::length).sum();
    }

    /** Composed anew; what was read before was another text. */
    Layout of(List<Column> next) {
        return new Layout(next, List.of(), null, signedIn, returned);
    }

    /** The same text with something put right. */
    Layout corrected(List<Column> next) {
        return new Layout(next, proofs, signature, signedIn, returned);
    }

    Layout with(Proof one) {
        var more = new ArrayList<>(proofs);
        more.add(one);
        return new Layout(columns, more, signature, signedIn, returned);
    }

    Layout with(Signature signed) {
        var years = Stream.concat(signedIn.stream(), Stream.of(signed.year()))
                .distinct()
                .toList();
        return new Layout(columns, proofs, signed, years, returned);
    }

    Layout returned(Reason why) {
        return new Layout(columns, List.of(), null, signedIn, why);
    }
}
