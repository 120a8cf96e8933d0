package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Actor;
import java.util.List;

/** What people do with incoming documents, with the code of the refusal when the status does not allow it, and whose it is. */
public enum Command {
    REGISTER("register", "incoming.not-received", "CLERK"),
    MOVE("move", "incoming.not-in-custody", "CLERK", "SEC_OFFICER"),
    PRELIM_REVIEW("prelim-review", "incoming.not-registered", "SECRETARY"),
    RETURN_TO_SENDER("return-to-sender", "incoming.not-reviewed", "SECRETARY"),
    PROPOSE("propose", "incoming.not-to-be-proposed", "SECRETARY"),
    SUBMIT("submit", "incoming.not-proposed", "SECRETARY"),
    INSTRUCT("instruct", "incoming.not-before-the-leader", "LEADER", "SECRETARY"),
    CONFIRM_INSTRUCTION("confirm-instruction", "incoming.nothing-to-confirm", "LEADER"),
    ASSIGN("assign", "incoming.not-to-be-assigned", "DIRECTOR", "SECRETARY", "CLERK"),
    CIRCULATE("circulate", "incoming.not-to-be-circulated", "SECRETARY", "CLERK"),
    DELIVER("deliver", "incoming.not-circulating", "CLERK"),
    ACCEPT("accept", "incoming.not-assigned", "UNIT_CLERK", "UNIT_HEAD"),
    DECLINE("decline", "incoming.not-assigned", "UNIT_HEAD"),
    GIVE_OPINION("give-opinion", "incoming.not-handling", "UNIT_CLERK", "UNIT_HEAD"),
    SUBMIT_RESULT("submit-result", "incoming.not-handling", "UNIT_CLERK", "UNIT_HEAD"),
    SEND_BACK("send-back", "incoming.not-handled", "SECRETARY"),
    REPLY("reply", "incoming.not-handled", "SECRETARY"),
    CHASE("chase", "incoming.nobody-to-chase", "SECRETARY", "CLERK", "DIRECTOR"),
    CLOSE("close", "incoming.not-to-be-closed", "SECRETARY", "CLERK"),
    ARCHIVE("archive", "incoming.not-closed", "ARCHIVIST"),
    NOT_ARCHIVE("not-archive", "incoming.not-closed", "ARCHIVIST"),
    DISPOSE("dispose", "incoming.not-to-be-disposed", "ARCHIVIST", "CLERK", "SEC_OFFICER");

    private final String path;
    private final String code;
    private final List<String> roles;

    Command(String path, String code, String... roles) {
        this.path = path;
        this.code = code;
        this.roles = List.of(roles);
    }

    /** As in its address. */
    public String path() {
        return path;
    }

    public String code() {
        return code;
    }

    boolean isOfUnit() {
        return roles.stream().allMatch(role -> role.startsWith("UNIT_"));
    }

    boolean isHeldBy(Actor by) {
        return roles.stream().anyMatch(by::hasRole);
    }

    /** Whether it is offered to somebody; what else it asks for is told when it is tried. */
    boolean isFor(Actor by, IncomingDocument document) {
        if (!isHeldBy(by)
                || (isOfUnit() ? !isForUnit(by, document) : !document.office().equals(by.office()))) {
            return false;
        }
        boolean transferred = document.handling().transferredAt() != null;
        boolean only = document.proposal() != null && document.proposal().handling() == DocHandling.READ;
        return switch (this) {
            case MOVE -> document.stub() != null;
            case PRELIM_REVIEW -> document.stub() == null;
            case DISPOSE ->
                document.status() == IncomingDocument.Status.KEPT
                        || document.stub() != null && !by.hasRole("ARCHIVIST");
            case SUBMIT -> !only;
            case ASSIGN ->
                document.status() == IncomingDocument.Status.ASSIGNED
                        ? !transferred
                        : !only && by.hasRole("DIRECTOR") && !document.isRequest();
            case CIRCULATE -> document.status() == IncomingDocument.Status.CIRCULATING || only;
            case DELIVER ->
                document.circulation() != null && document.circulation().paper();
            case INSTRUCT -> by.hasRole("SECRETARY") || document.isBefore(by);
            case CONFIRM_INSTRUCTION -> document.waitsForConfirmationOf(by.id());
            case CLOSE -> !document.needsReply() && document.isReadByAll();
            case REGISTER,
                    RETURN_TO_SENDER,
                    PROPOSE,
                    ACCEPT,
                    DECLINE,
                    GIVE_OPINION,
                    SUBMIT_RESULT,
                    SEND_BACK,
                    REPLY,
                    CHASE,
                    ARCHIVE,
                    NOT_ARCHIVE -> true;
        };
    }

    private boolean isForUnit(Actor by, IncomingDocument document) {
        UnitPart part = document.handling().of(by.unit());
        if (by.office() != null || part == null || document.handling().transferredAt() == null) {
            return false;
        }
        return switch (this) {
            case ACCEPT, DECLINE -> !part.isAccepted();
            case GIVE_OPINION -> part.isAccepted() && !part.lead();
            default -> part.isAccepted() && part.lead();
        };
    }
}
