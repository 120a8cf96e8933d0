package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an actor may do with a report now, asked of the transitions themselves: refused by state or by right means no;
 * refused for a value (an unfinished draft) means yes, since the answer will name the fields.
 */
public final class OpenCommands {

    private static final Limit NO_LIMIT = new Limit(Instant.EPOCH, null);

    private OpenCommands() {}

    /** Names of the commands as in their addresses, in the order of a report's life. */
    public static List<String> of(Report report, Actor by, Instant at) {
        var desk = new AtDesk(report);
        var tries = new LinkedHashMap<String, Supplier<Decision<Report, ReportEvent>>>();
        tries.put("draft", () -> report.saveDraft(by, report.original()));
        tries.put("approve-in-unit", () -> report.approveInUnit(by, at));
        tries.put("submit", () -> report.submit(by, at, at));
        tries.put("submit-direct", () -> report.submitDirect(by, at, at));
        tries.put("supplement", () -> report.supplement(by, at, "", List.of()));
        tries.put("answer", () -> report.answer(by, at, "", List.of()));
        tries.put("claim", () -> desk.claim(by, at));
        tries.put("edit", () -> desk.edit(by, at, "", ""));
        tries.put("query", () -> desk.query(by, at, "", NO_LIMIT));
        tries.put("cancel-query", () -> desk.cancelQuery(by, at, ""));
        tries.put("send-back", () -> desk.sendBack(by, at, "", null));
        tries.put("reject", () -> desk.reject(by, at, RejectReason.DISTORTED, null, null));
        tries.put("merge-into", () -> new Merging(report).mergeInto(by, at, null, 0));
        tries.put("pass-to-pool", () -> desk.passToPool(by, at));
        tries.put("unpool", () -> desk.unpool(by, at, ""));
        tries.put("release", () -> desk.release(by, at));
        tries.put("reassign", () -> desk.reassign(by, at, null));
        tries.put("share", () -> new Sight(report).share(by, at, "", false));
        tries.put("show-informant", () -> new Sight(report).showInformant(by, at, ""));
        tries.put("instruct", () -> instruct(report, by, at));
        tries.put("confirm-instruction", () -> confirm(report, by, at));
        tries.put("withdraw", () -> report.withdraw(by, at, ""));
        return tries.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether he has read the issue is asked when he does it. */
    private static Decision<Report, ReportEvent> instruct(Report report, Actor by, Instant at) {
        if (!by.hasRole("LEADER") && !by.hasRole("SECRETARY")) {
            return Refused.forbidden("role-not-allowed");
        }
        var nothing = new Instructing.Wish("", null, null, List.of(), null, new Instruction.Tell(false, false));
        return new Instructing(report).instruct("", by, at, nothing, true, null, Set.of());
    }

    private static Decision<Report, ReportEvent> confirm(Report report, Actor by, Instant at) {
        String waiting = report.use().instructions().stream()
                .filter(one -> one.confirmedAt() == null && one.leader().id().equals(by.id()))
                .map(Instruction::id)
                .findFirst()
                .orElse("");
        return new Instructing(report).confirm(by, at, waiting);
    }

    private static boolean isOpen(Supplier<Decision<Report, ReportEvent>> transition) {
        try {
            transition.get();
            return true;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.VALUE;
        }
    }
}
