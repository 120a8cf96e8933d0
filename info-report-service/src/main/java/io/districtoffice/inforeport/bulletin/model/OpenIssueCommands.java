package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an actor may do with an issue now, asked of the transitions themselves. */
public final class OpenIssueCommands {

    private static final Correcting NOTHING = new Correcting("", List.of());

    private OpenIssueCommands() {}

    /** Names of the commands as in their addresses, in the order of an issue's life. */
    public static List<String> of(BulletinIssue issue, Actor by, Instant at) {
        var editing = new Editing(issue);
        var issuing = new Issuing(issue);
        var tries = new LinkedHashMap<String, Runnable>();
        tries.put("open", () -> editing.open(by, at));
        tries.put("compose", () -> editing.requireComposing(by));
        tries.put("proof", () -> editing.proof(by, at));
        tries.put("sign", () -> editing.sign(by, at));
        tries.put("number", () -> issuing.requireNumbering(by));
        tries.put("publish", () -> issuing.requirePublishing(by));
        tries.put("correct", () -> issuing.correct(by, at, NOTHING));
        tries.put("return-to-open", () -> editing.returnToOpen(by, at, ""));
        tries.put("cancel", () -> editing.cancel(by, at, ""));
        return tries.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(Runnable transition) {
        try {
            transition.run();
            return true;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.VALUE;
        }
    }
}
