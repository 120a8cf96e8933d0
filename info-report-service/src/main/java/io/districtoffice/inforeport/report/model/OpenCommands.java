package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an actor may do with a report now, asked of the transitions themselves: refused by state or by right means no;
 * refused for a value (an unfinished draft) means yes, since the answer will name the fields.
 */
public final class OpenCommands {

    private OpenCommands() {}

    /** Names of the commands as in their addresses, in the order of a report's life. */
    public static List<String> of(Report report, Actor by, Instant at) {
        var desk = new AtDesk(report);
        var tries = new LinkedHashMap<String, Supplier<Decision<Report, ReportEvent>>>();
        tries.put("draft", () -> report.saveDraft(by, report.original()));
        tries.put("approve-in-unit", () -> report.approveInUnit(by, at));
        tries.put("submit", () -> report.submit(by, at));
        tries.put("submit-direct", () -> report.submitDirect(by, at));
        tries.put("supplement", () -> report.supplement(by, at, "", List.of()));
        tries.put("answer", () -> report.answer(by, at, "", List.of()));
        tries.put("claim", () -> desk.claim(by, at));
        tries.put("edit", () -> desk.edit(by, at, "", ""));
        tries.put("query", () -> desk.query(by, at, ""));
        tries.put("cancel-query", () -> desk.cancelQuery(by, at, ""));
        tries.put("send-back", () -> desk.sendBack(by, at, "", null));
        tries.put("reject", () -> desk.reject(by, at, RejectReason.DISTORTED, null, null));
        tries.put("pass-to-pool", () -> desk.passToPool(by, at));
        tries.put("unpool", () -> desk.unpool(by, at, ""));
        tries.put("release", () -> desk.release(by, at));
        tries.put("reassign", () -> desk.reassign(by, at, null));
        tries.put("withdraw", () -> report.withdraw(by, at, ""));
        return tries.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
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
