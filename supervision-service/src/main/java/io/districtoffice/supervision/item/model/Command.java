package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import java.util.List;

/** What people do with items, with the code of the refusal when the status does not allow it, and whose it is. */
public enum Command {
    OVERLAP_CHECK("overlap-check", "item.not-proposed", "SUPERVISOR", "DIRECTOR"),
    APPROVE("approve", "item.not-proposed", "LEADER", "DIRECTOR", "SUPERVISOR", "SECRETARY"),
    REFUSE("refuse", "item.not-proposed", "LEADER", "DIRECTOR", "SECRETARY"),
    DECOMPOSE("decompose", "item.not-established", "SUPERVISOR"),
    ISSUE_NOTICE("issue-notice", "item.not-established", "SUPERVISOR"),
    URGE("urge", "item.not-with-the-units", "SUPERVISOR"),
    MARK_MILESTONE("mark-milestone", "item.not-with-the-units", "SUPERVISOR"),
    SUBMIT_FINAL("submit-final", "item.not-in-progress", "UNIT_HEAD"),
    VERIFY("verify", "item.not-reported", "SUPERVISOR"),
    REPORT_TO_LEADER("report-to-leader", "item.not-verified", "SUPERVISOR"),
    NO_NEW_INSTRUCTION("no-new-instruction", "item.not-before-the-leader", "LEADER", "SECRETARY"),
    NEW_INSTRUCTION("new-instruction", "item.not-before-the-leader", "LEADER", "SECRETARY"),
    CONCLUDE("conclude", "item.not-verified", "SUPERVISOR"),
    OBJECT("object", "item.not-concluded", "UNIT_HEAD"),
    UPHOLD("uphold", "item.not-under-review", "LEADER", "DIRECTOR", "SUPERVISOR"),
    CHANGE("change", "item.not-under-review", "LEADER", "DIRECTOR", "SUPERVISOR"),
    RATE("rate", "item.not-to-be-rated", "LEADER", "UNIT_HEAD", "SUPERVISOR"),
    CLOSE("close", "item.not-concluded", "SUPERVISOR"),
    REOPEN("reopen", "item.not-closed", "LEADER", "DIRECTOR", "SECRETARY"),
    SUSPEND("suspend", "item.not-under-way", "LEADER", "SECRETARY"),
    RESUME("resume", "item.not-suspended", "LEADER", "SECRETARY"),
    CANCEL("cancel", "item.not-to-be-cancelled", "LEADER", "DIRECTOR", "SUPERVISOR"),
    CONFIRM("confirm", "item.nothing-to-confirm", "LEADER", "DIRECTOR");

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

    boolean isHeldBy(Actor by) {
        return roles.stream().anyMatch(by::hasRole);
    }

    /** Whether it is offered to somebody; what else it asks for is told when it is tried. */
    boolean isFor(Actor by, SupervisionItem item) {
        boolean ofUnit = item.lead() != null && item.lead().equals(by.unit()) && by.hasRole("UNIT_HEAD");
        boolean ofOffice = item.office().equals(by.office());
        return roles.stream().anyMatch(role -> role.equals("UNIT_HEAD") ? ofUnit : ofOffice && by.hasRole(role))
                && (this != SUBMIT_FINAL || item.isReady())
                && (this != CONFIRM || item.entered().stream().anyMatch(one -> one.waitsFor(by.id())));
    }
}
