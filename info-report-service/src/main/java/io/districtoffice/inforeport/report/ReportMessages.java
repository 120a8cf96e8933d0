package io.districtoffice.inforeport.report;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the topics hear of a report: never its title or text, and a person on the private one only. */
final class ReportMessages {

    static final String TOPIC = "office.info-report";
    /** What only one person is told; read by notification alone. */
    static final String PRIVATE = TOPIC + ".private";

    private static final String TOLD = "inforeport.report.told.v1";

    private static final String PREFIX = "inforeport.report.";

    private static final Map<Class<? extends ReportEvent>, String> NAMES = Map.ofEntries(
            Map.entry(ReportEvent.Drafted.class, "drafted"),
            Map.entry(ReportEvent.ApprovedInUnit.class, "approved-in-unit"),
            Map.entry(ReportEvent.Submitted.class, "submitted"),
            Map.entry(ReportEvent.Supplemented.class, "supplemented"),
            Map.entry(ReportEvent.Withdrawn.class, "withdrawn"),
            Map.entry(ReportEvent.Claimed.class, "claimed"),
            Map.entry(ReportEvent.Released.class, "released"),
            Map.entry(ReportEvent.Reassigned.class, "reassigned"),
            Map.entry(ReportEvent.Edited.class, "edited"),
            Map.entry(ReportEvent.Queried.class, "queried"),
            Map.entry(ReportEvent.Answered.class, "answered"),
            Map.entry(ReportEvent.QueryCancelled.class, "query-cancelled"),
            Map.entry(ReportEvent.Returned.class, "returned"),
            Map.entry(ReportEvent.Rejected.class, "rejected"),
            Map.entry(ReportEvent.Pooled.class, "pooled"),
            Map.entry(ReportEvent.Unpooled.class, "unpooled"),
            Map.entry(ReportEvent.MergedInto.class, "merged"),
            Map.entry(ReportEvent.ContributionTaken.class, "contribution-taken"),
            Map.entry(ReportEvent.ContributionRefused.class, "contribution-refused"),
            Map.entry(ReportEvent.ContributorsReleased.class, "contributors-released"),
            Map.entry(ReportEvent.CameBack.class, "came-back"),
            Map.entry(ReportEvent.Credited.class, "credited"),
            Map.entry(ReportEvent.Shared.class, "shared"),
            Map.entry(ReportEvent.InformantShown.class, "informant-shown"),
            Map.entry(ReportEvent.Placed.class, "placed"),
            Map.entry(ReportEvent.Unplaced.class, "unplaced"),
            Map.entry(ReportEvent.Adopted.class, "adopted"),
            Map.entry(ReportEvent.Unused.class, "unused"),
            Map.entry(ReportEvent.Instructed.class, "instructed"),
            Map.entry(ReportEvent.InstructionConfirmed.class, "instruction-confirmed"),
            Map.entry(ReportEvent.ResultReturned.class, "result-returned"));

    /** After these nobody in particular has other work than before, so the private topic need not hear of them. */
    private static final Set<Class<? extends ReportEvent>> IMPERSONAL = Set.of(
            ReportEvent.Drafted.class,
            ReportEvent.ApprovedInUnit.class,
            ReportEvent.Submitted.class,
            ReportEvent.Supplemented.class,
            ReportEvent.Edited.class,
            ReportEvent.ContributionTaken.class,
            ReportEvent.ContributionRefused.class,
            ReportEvent.ContributorsReleased.class,
            ReportEvent.Shared.class,
            ReportEvent.InformantShown.class,
            ReportEvent.Placed.class,
            ReportEvent.Unplaced.class);

    private ReportMessages() {}

    /**
     * The facts whole, the same for all events of a report.
     *
     * @param details of this event only, see {@link #details}
     */
    private record Facts(
            String unit,
            String desk,
            Report.Status status,
            InfoClass infoClass,
            InfoTone tone,
            int round,
            boolean direct,
            @Nullable String receiptNo,
            @Nullable String submittedAt,
            @JsonAnyGetter Map<String, Object> details) {}

    static List<Message> of(Report after, ReportEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = ReportNotices.of(after, event).stream()
                .collect(Collectors.partitioningBy(notice -> notice.to().startsWith("person:")));
        var messages = new ArrayList<Message>();
        messages.add(new Message(
                TOPIC, null, PREFIX + name + ".v1", facts(after, details(after, event)), notices.get(false)));
        boolean personal = after.direct() || !IMPERSONAL.contains(event.getClass());
        if (personal || !notices.get(true).isEmpty()) {
            messages.add(
                    new Message(PRIVATE, null, TOLD, new Told(after.unit(), after.desk(), name), notices.get(true)));
        }
        return List.copyOf(messages);
    }

    /** @param about the event that it is about */
    private record Told(String unit, String desk, String about) {}

    /** Numbers and codes, never text: the desk's words reach the unit through the report itself. */
    private static Map<String, Object> details(Report after, ReportEvent event) {
        var details = new LinkedHashMap<String, Object>();
        if (event instanceof ReportEvent.Submitted) {
            // a machine client says that the head has signed
            details.put(
                    "signOffClaimed", after.signOff() != null && after.signOff().claimed());
        } else if (event instanceof ReportEvent.Supplemented supplemented) {
            details.put("supplementNo", supplemented.no());
        } else if (event instanceof ReportEvent.Queried queried) {
            details.put("queryNo", queried.no());
        } else if (event instanceof ReportEvent.Answered answered) {
            details.put("queryNo", answered.no());
        } else if (event instanceof ReportEvent.QueryCancelled cancelled) {
            details.put("queryNo", cancelled.no());
        } else if (event instanceof ReportEvent.Released released) {
            details.put("queryNo", released.cancelledQuery());
        } else if (event instanceof ReportEvent.Rejected rejected) {
            details.put("reason", rejected.reason());
            details.put("distortion", rejected.distortion());
        } else if (event instanceof ReportEvent.Returned returned) {
            details.put("distortion", returned.distortion());
        } else {
            details.putAll(UseDetails.of(event));
        }
        details.values().removeIf(Objects::isNull);
        return details;
    }

    private static Facts facts(Report report, Map<String, Object> details) {
        Receipt receipt = report.receipt();
        return new Facts(
                report.unit(),
                report.desk(),
                report.status(),
                report.original().infoClass(),
                report.original().tone(),
                report.round(),
                report.direct(),
                receipt == null ? null : receipt.no(),
                receipt == null ? null : text(receipt.at()),
                details);
    }

    private static String text(Instant at) {
        return at.toString();
    }
}
