package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 承办: who works on it.
 *
 * @param units exactly one of them leads (R19)
 * @param due until when the lead unit delivers
 * @param chaser who looks after it in the office (R20)
 * @param transferredAt when it went to the units; null as long as it has not
 * @param round 1, and one more each time a result was sent back
 * @param result of the lead unit
 */
public record Handling(
        List<UnitPart> units,
        @Nullable Limit due,
        @Nullable Person chaser,
        @Nullable Instant transferredAt,
        int round,
        @Nullable Result result,
        List<SentBack> sentBack,
        List<Declined> declined) {

    private static final int MOST = 20;

    public static final Handling NONE = new Handling(List.of(), null, null, null, 1, null, List.of(), List.of());

    public record Result(String text, List<FileRef> files, Person by, Instant at, boolean late) {
        public Result {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    public record SentBack(int round, String reason, Person by, Instant at) {}

    public record Declined(String unit, String reason, Person by, Instant at) {}

    public Handling {
        units = units == null ? List.of() : List.copyOf(units);
        sentBack = sentBack == null ? List.of() : List.copyOf(sentBack);
        declined = declined == null ? List.of() : List.copyOf(declined);
    }

    public @Nullable UnitPart lead() {
        return units.stream().filter(UnitPart::lead).findFirst().orElse(null);
    }

    public @Nullable UnitPart of(@Nullable String unit) {
        return units.stream().filter(one -> one.unit().equals(unit)).findFirst().orElse(null);
    }

    Handling transferred(List<UnitPart> to, Limit until, @Nullable Person chasing, Instant at) {
        return new Handling(to, until, chasing, at, round, null, sentBack, declined);
    }

    Handling changed(String unit, UnaryOperator<UnitPart> change) {
        return with(units.stream()
                .map(one -> one.unit().equals(unit) ? change.apply(one) : one)
                .toList());
    }

    private Handling with(List<UnitPart> changed) {
        return new Handling(changed, due, chaser, transferredAt, round, result, sentBack, declined);
    }

    /** A unit that helps says no: it goes on without it. */
    Handling without(Declined one) {
        var left = new ArrayList<>(units);
        left.removeIf(part -> part.unit().equals(one.unit()));
        return new Handling(left, due, chaser, transferredAt, round, result, sentBack, Next.last(declined, one, MOST));
    }

    /** The lead unit says no: it is nobody's again. */
    Handling refusedBy(Declined one) {
        return new Handling(List.of(), null, null, null, round, null, sentBack, Next.last(declined, one, MOST));
    }

    Handling done(Result delivered) {
        return new Handling(units, due, chaser, transferredAt, round, delivered, sentBack, declined);
    }

    Handling again(SentBack why, Limit until) {
        return new Handling(
                units, until, chaser, transferredAt, round + 1, result, Next.last(sentBack, why, MOST), declined);
    }

    Handling due(Limit until) {
        return new Handling(units, until, chaser, transferredAt, round, result, sentBack, declined);
    }
}
