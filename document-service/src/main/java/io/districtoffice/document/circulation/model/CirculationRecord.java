package io.districtoffice.document.circulation.model;

import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reader of a document that goes round 传阅 (rules.md A, R22). What comes without people is in {@link ByItself}.
 *
 * @param since from when it has this status
 * @param limit until when the reader is to be done; null before his turn
 * @param ending why it did not come to reading
 * @param holding whether the reader has it now; made of the rest, for the indexes
 */
public record CirculationRecord(
        String id,
        Status status,
        Order order,
        Instant since,
        @Nullable Limit limit,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Opinion opinion,
        @Nullable Instant returnedAt,
        @Nullable Ending ending,
        int chases,
        List<Late> late,
        @Nullable Boolean holding) {

    public enum Status {
        QUEUED,
        DELIVERED,
        READ,
        OPINED,
        RETURNED,
        RECALLED,
        SKIPPED;

        /** What people may do now: all of it in one place, so that a new status does not compile before it is decided. */
        Set<Command> open() {
            return switch (this) {
                case QUEUED -> EnumSet.of(Command.RECALL, Command.SKIP);
                case DELIVERED -> EnumSet.of(Command.READ, Command.RETURN, Command.RECALL, Command.SKIP);
                case READ -> EnumSet.of(Command.OPINE, Command.RETURN, Command.SKIP);
                case OPINED -> EnumSet.of(Command.RETURN);
                case RETURNED, RECALLED, SKIPPED -> EnumSet.noneOf(Command.class);
            };
        }

        /** Whether a date may still have to be kept. */
        public boolean isOpen() {
            return switch (this) {
                case QUEUED, DELIVERED, READ, OPINED -> true;
                case RETURNED, RECALLED, SKIPPED -> false;
            };
        }

        /** Whether the reader is done, and the next one's turn has come. */
        public boolean isDone(boolean paper, boolean opinionWanted) {
            return switch (this) {
                case QUEUED, DELIVERED -> false;
                case READ -> !paper && !opinionWanted;
                case OPINED -> !paper;
                case RETURNED, RECALLED, SKIPPED -> true;
            };
        }

        /** Whether he may see it: from his turn on, unless it was taken from him before he had read it. */
        boolean isSeen(boolean read) {
            return switch (this) {
                case DELIVERED, READ, OPINED, RETURNED -> true;
                case SKIPPED -> read;
                case QUEUED, RECALLED -> false;
            };
        }
    }

    /** What people do, with the code of the refusal when the status does not allow it. */
    public enum Command {
        READ("read", "circulation.not-delivered"),
        OPINE("opine", "circulation.not-read"),
        RETURN("return", "circulation.not-with-the-reader"),
        RECALL("recall", "circulation.read-already"),
        SKIP("skip", "circulation.read-already");

        private final String path;
        private final String code;

        Command(String path, String code) {
            this.path = path;
            this.code = code;
        }

        public String code() {
            return code;
        }

        private boolean isFor(Actor by, CirculationRecord one) {
            return switch (this) {
                case READ, OPINE -> one.order.reader().is(by);
                case RETURN ->
                    one.order.paper() ? one.isClerk(by) : one.order.reader().is(by) && one.readAt != null;
                case RECALL -> one.isDesk(by);
                case SKIP -> one.isDesk(by) && !(one.status == Status.READ && one.isDone());
            };
        }
    }

    public CirculationRecord {
        late = late == null ? List.of() : List.copyOf(late);
        holding = deliveredAt != null && !status.isDone(order.paper(), order.opinionWanted());
    }

    /** The document goes round, and he is among its readers. */
    public static Decision<CirculationRecord, CirculationEvent> make(String id, Order order, Moment now) {
        var queued = new CirculationRecord(
                id, Status.QUEUED, order, now.at(), null, null, null, null, null, null, 0, List.of(), null);
        return order.atOnce() ? new ByItself(queued).deliver(now) : Decision.of(queued, new CirculationEvent.Queued());
    }

    public Decision<CirculationRecord, CirculationEvent> read(Actor by, Moment now) {
        require(Command.READ);
        requireReader(by);
        var next = new Next(this, Status.READ, now.at());
        next.readAt = now.at();
        return Decision.of(next.done(), new CirculationEvent.Read());
    }

    public Decision<CirculationRecord, CirculationEvent> opine(Actor by, Moment now, String text) {
        require(Command.OPINE);
        requireReader(by);
        var next = new Next(this, Status.OPINED, now.at());
        next.opinion = new Opinion(text, Person.of(by), now.at());
        return Decision.of(next.done(), new CirculationEvent.Opined());
    }

    /**
     * Back with the clerk. Paper the clerk takes back, and copies what the reader wrote on it; anything else the reader
     * returns himself when he has read it.
     *
     * @param text the opinion on the paper
     */
    public Decision<CirculationRecord, CirculationEvent> giveBack(Actor by, Moment now, @Nullable String text) {
        require(Command.RETURN);
        if (order.paper()) {
            requireClerk(by);
        } else {
            requireReader(by);
            requireRead(text);
        }
        var next = new Next(this, Status.RETURNED, now.at());
        next.readAt = readAt == null ? now.at() : readAt;
        next.opinion = text == null ? opinion : new Opinion(text, Person.of(by), now.at());
        next.returnedAt = now.at();
        return Decision.of(next.done(), new CirculationEvent.Returned());
    }

    private void requireRead(@Nullable String text) {
        if (status == Status.DELIVERED) {
            Refused.because("circulation.not-read", "status", status);
        }
        if (order.opinionWanted() && opinion == null && text == null) {
            Refused.because("circulation.opinion-wanted", "rule", "R22");
        }
    }

    /** Taken from him, which is possible only as long as he has not read it. */
    public Decision<CirculationRecord, CirculationEvent> recall(Actor by, Moment now, String reason) {
        return ended(Command.RECALL, Status.RECALLED, by, now, reason, new CirculationEvent.Recalled());
    }

    /** It goes on without him, also when he has read it and owes an opinion still. */
    public Decision<CirculationRecord, CirculationEvent> skip(Actor by, Moment now, String reason) {
        if (status == Status.READ && isDone()) {
            return Refused.because(Command.SKIP.code, "status", status);
        }
        return ended(Command.SKIP, Status.SKIPPED, by, now, reason, new CirculationEvent.Skipped());
    }

    private Decision<CirculationRecord, CirculationEvent> ended(
            Command command, Status to, Actor by, Moment now, String reason, CirculationEvent event) {
        require(command);
        if (!isDesk(by)) {
            return Refused.forbidden("circulation.only-the-desk");
        }
        var next = new Next(this, to, now.at());
        next.ending = new Ending(reason, Person.of(by), now.at());
        return Decision.of(next.done(), event);
    }

    /** What somebody is offered to do next, as in its address. */
    public List<String> offeredTo(Actor by) {
        return status.open().stream()
                .filter(one -> one.isFor(by, this))
                .map(one -> one.path)
                .toList();
    }

    public boolean isSeenByItsReader() {
        return status.isSeen(readAt != null);
    }

    public boolean isDone() {
        return status.isDone(order.paper(), order.opinionWanted());
    }

    private void require(Command command) {
        if (!status.open().contains(command)) {
            Refused.because(command.code, "status", status);
        }
    }

    private void requireReader(Actor by) {
        if (!order.reader().is(by)) {
            Refused.forbidden("circulation.only-the-reader");
        }
    }

    private void requireClerk(Actor by) {
        if (!isClerk(by)) {
            Refused.forbidden("circulation.paper-goes-back-to-the-clerk", "rule", "R22");
        }
    }

    private boolean isClerk(Actor by) {
        return order.office().equals(by.office()) && by.hasRole("CLERK");
    }

    private boolean isDesk(Actor by) {
        return order.office().equals(by.office()) && (by.hasRole("CLERK") || by.hasRole("SECRETARY"));
    }
}
