package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Actor;
import java.util.List;

/** What people do with an outgoing document, and whose it is (rules.md B). */
public enum Command {
    SAVE_DRAFT("draft", "CLERK", "SECRETARY", "DIRECTOR"),
    SUBMIT_REVIEW("submit-review", "CLERK", "SECRETARY", "DIRECTOR"),
    RETURN_DRAFT("return-draft", "SECRETARY", "DIRECTOR", "LEADER"),
    REQUEST_COUNTERSIGN("request-countersign", "SECRETARY", "DIRECTOR"),
    AGREE("agree", "UNIT_HEAD", "DIRECTOR"),
    DISAGREE("disagree", "UNIT_HEAD", "DIRECTOR"),
    NO_REPLY("no-reply", "SECRETARY", "DIRECTOR"),
    SEND_TO_MEETING("send-to-meeting", "SECRETARY", "DIRECTOR"),
    ADOPTED("adopted", "SECRETARY", "DIRECTOR"),
    SUBMIT_SIGN("submit-sign", "SECRETARY", "DIRECTOR"),
    SIGN("sign", "LEADER"),
    ORAL_APPROVE("oral-approve", "DIRECTOR"),
    CONFIRM_SIGN("confirm-sign", "LEADER"),
    RECHECK("recheck", "SECRETARY", "DIRECTOR"),
    REGISTER("register", "CLERK"),
    VOID_NUMBER("void-number", "DIRECTOR"),
    PRINT("print", "CLERK"),
    SEAL("seal", "CLERK"),
    DISPATCH("dispatch", "CLERK"),
    DISCLOSE("disclose", "CLERK", "SECRETARY"),
    ARCHIVE("archive", "ARCHIVIST"),
    WITHDRAW("withdraw", "CLERK", "SECRETARY", "DIRECTOR"),
    REVOKE("revoke", "DIRECTOR", "LEADER"),
    REPEAL("repeal", "DIRECTOR", "LEADER");

    private final String path;
    private final List<String> roles;

    Command(String path, String... roles) {
        this.path = path;
        this.roles = List.of(roles);
    }

    /** As in its address. */
    public String path() {
        return path;
    }

    boolean isHeldBy(Actor by) {
        return roles.stream().anyMatch(by::hasRole);
    }
}
