package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the document says and how it is to be issued; the drafter's work.
 *
 * @param code 代字 under which it will be numbered, e.g. {@code 西政办发}
 * @param necessity why it is needed at all
 * @param issuers the lead organ first
 * @param body a line is a paragraph
 * @param handleBy until when recipients are to act (R18)
 * @param concerns units whose matters it touches (R08)
 * @param replyTo id of the incoming document that it answers
 * @param assignedByLeader why it goes to a leader in person (R04)
 * @param reasons for what the rules warn of
 */
public record Content(
        Genre genre,
        Direction direction,
        FormatType format,
        Extent extent,
        String title,
        String code,
        String necessity,
        List<Issuer> issuers,
        List<Recipient> mainTo,
        List<Recipient> cc,
        String body,
        List<Annex> annexes,
        @Nullable String note,
        Urgency urgency,
        @Nullable LocalDate handleBy,
        boolean important,
        Secrecy secrecy,
        List<String> concerns,
        List<Basis> basis,
        @Nullable Forwarding forwarding,
        @Nullable String replyTo,
        @Nullable String assignedByLeader,
        List<Reason> reasons) {
    public Content {
        issuers = copy(issuers);
        mainTo = copy(mainTo);
        cc = copy(cc);
        annexes = copy(annexes);
        concerns = copy(concerns);
        basis = copy(basis);
        reasons = copy(reasons);
        secrecy = secrecy == null ? Secrecy.NONE : secrecy;
        body = body == null ? "" : body;
    }

    private static <T> List<T> copy(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    public List<Recipient> recipients() {
        return Stream.concat(mainTo.stream(), cc.stream()).toList();
    }

    /** Whether somebody has to answer for it beyond the usual (R12). */
    public boolean isForHead() {
        return direction == Direction.UP || important;
    }

    /** For those who were asked: the office's own remarks are its own. */
    public Content withoutReasons() {
        return withAll(List.of());
    }

    Content with(List<Reason> more) {
        var all = new ArrayList<Reason>(more);
        reasons.stream()
                .filter(old -> more.stream().noneMatch(one -> one.rule().equals(old.rule())))
                .forEach(all::add);
        return withAll(all);
    }

    private Content withAll(List<Reason> all) {
        return new Content(
                genre,
                direction,
                format,
                extent,
                title,
                code,
                necessity,
                issuers,
                mainTo,
                cc,
                body,
                annexes,
                note,
                urgency,
                handleBy,
                important,
                secrecy,
                concerns,
                basis,
                forwarding,
                replyTo,
                assignedByLeader,
                all);
    }

    /** Whether another text says something else (R14): what it is, to whom, by whom, how urgent, under which name. */
    boolean differsInSubstance(Content other) {
        return !(genre == other.genre
                && direction == other.direction
                && title.equals(other.title)
                && code.equals(other.code)
                && issuers.equals(other.issuers)
                && mainTo.equals(other.mainTo)
                && cc.equals(other.cc)
                && urgency == other.urgency
                && important == other.important
                && concerns.equals(other.concerns)
                && secrecy.equals(other.secrecy)
                && Objects.equals(handleBy, other.handleBy));
    }
}
