package io.districtoffice.document.seal.model;

import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One use of a seal 用印 (rules.md O): no use without the approval of a head. For an outgoing document the signature is
 * the approval, and the record is made when it is sealed.
 *
 * @param material what is sealed
 * @param document id of the outgoing document; null for other material
 * @param refusal why it was refused
 * @param used by the keeper
 */
public record SealUse(
        String id,
        Status status,
        String office,
        String seal,
        String material,
        @Nullable String document,
        int copies,
        Act requested,
        @Nullable Act approved,
        @Nullable String refusal,
        @Nullable Act used) {
    public enum Status {
        REQUESTED,
        APPROVED,
        REFUSED,
        USED
    }

    public enum Command {
        APPROVE("approve", "DIRECTOR", "LEADER"),
        REFUSE("refuse", "DIRECTOR", "LEADER"),
        USE("use", "CLERK");

        private final String path;
        private final Set<String> roles;

        Command(String path, String... roles) {
            this.path = path;
            this.roles = Set.of(roles);
        }

        /** As in its address. */
        public String path() {
            return path;
        }
    }

    public static Decision<SealUse, SealEvent> request(
            String id, Actor by, Instant at, String seal, String material, int copies) {
        if (by.office() == null) {
            return Refused.forbidden("seal-use.only-an-office");
        }
        return Decision.of(
                new SealUse(
                        id,
                        Status.REQUESTED,
                        by.office(),
                        seal,
                        material,
                        null,
                        copies,
                        new Act(Person.of(by), at),
                        null,
                        null,
                        null),
                new SealEvent.Requested());
    }

    /** The record of a document that was sealed. */
    public static Decision<SealUse, SealEvent> ofDocument(String id, OutgoingDocument document) {
        var sealing = document.sealing();
        return Decision.of(
                new SealUse(
                        id,
                        Status.USED,
                        document.office(),
                        sealing.seal(),
                        document.registration().docNo() + " "
                                + document.content().title(),
                        document.id(),
                        sealing.copies(),
                        new Act(document.drafter(), document.draftedAt()),
                        new Act(sealing.approver(), document.signature().at()),
                        null,
                        new Act(sealing.keeper(), sealing.at())),
                new SealEvent.Used());
    }

    /** Nobody approves what he has asked for himself. */
    public Decision<SealUse, SealEvent> approve(Actor by, Instant at) {
        require(Command.APPROVE, by);
        if (requested.by().id().equals(by.id())) {
            return Refused.because("seal-use.own-request");
        }
        return Decision.of(with(Status.APPROVED, new Act(Person.of(by), at), null, null), new SealEvent.Approved());
    }

    public Decision<SealUse, SealEvent> refuse(Actor by, Instant at, String reason) {
        require(Command.REFUSE, by);
        return Decision.of(with(Status.REFUSED, new Act(Person.of(by), at), reason, null), new SealEvent.Refused());
    }

    public Decision<SealUse, SealEvent> use(Actor by, Instant at) {
        require(Command.USE, by);
        return Decision.of(with(Status.USED, approved, null, new Act(Person.of(by), at)), new SealEvent.Used());
    }

    /** What this actor may do next, as in the addresses. */
    public List<String> commands(Actor by) {
        return ways().stream()
                .filter(command -> isOf(command, by))
                .map(Command::path)
                .toList();
    }

    private Set<Command> ways() {
        return switch (status) {
            case REQUESTED -> EnumSet.of(Command.APPROVE, Command.REFUSE);
            case APPROVED -> EnumSet.of(Command.USE);
            case REFUSED, USED -> EnumSet.noneOf(Command.class);
        };
    }

    private boolean isOf(Command command, Actor by) {
        return office.equals(by.office()) && command.roles.stream().anyMatch(by::hasRole);
    }

    private void require(Command command, Actor by) {
        if (!ways().contains(command)) {
            Refused.because("seal-use.not-in-this-state", "status", status, "command", command.path());
        }
        if (!isOf(command, by)) {
            Refused.forbidden("seal-use.not-yours-to-do", "command", command.path());
        }
    }

    private SealUse with(Status next, @Nullable Act decided, @Nullable String why, @Nullable Act use) {
        return new SealUse(id, next, office, seal, material, document, copies, requested, decided, why, use);
    }
}
