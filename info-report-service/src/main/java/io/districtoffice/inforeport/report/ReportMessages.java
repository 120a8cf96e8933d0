package io.districtoffice.inforeport.report;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the topic hears of a report: never its title or text, never a person. */
final class ReportMessages {

    static final String TOPIC = "office.info-report";

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
            Map.entry(ReportEvent.Unpooled.class, "unpooled"));

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

    static Message of(Report after, ReportEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = notices(after, event).toArray(Notice[]::new);
        return Message.to(TOPIC, PREFIX + name + ".v1", facts(after, details(after, event)), notices);
    }

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
        } else if (event instanceof ReportEvent.Returned returned) {
            details.put("distortion", returned.distortion());
        } else if (event instanceof ReportEvent.Rejected rejected) {
            details.put("reason", rejected.reason());
            details.put("distortion", rejected.distortion());
        }
        details.values().removeIf(Objects::isNull);
        return details;
    }

    private static List<Notice> notices(Report after, ReportEvent event) {
        if (event instanceof ReportEvent.Submitted) {
            return both(toDesk(after, "report.submitted"), toUnit(after, "report.accepted"));
        }
        if (event instanceof ReportEvent.Supplemented) {
            return toDesk(after, "report.supplemented");
        }
        if (event instanceof ReportEvent.Withdrawn) {
            return after.receipt() == null ? List.of() : toDesk(after, "report.withdrawn");
        }
        if (event instanceof ReportEvent.Released released) {
            var toUnit =
                    released.cancelledQuery() == null ? List.<Notice>of() : toUnit(after, "report.query-cancelled");
            return both(toDesk(after, "report.released"), toUnit);
        }
        if (event instanceof ReportEvent.Reassigned) {
            return toDesk(after, "report.reassigned");
        }
        if (event instanceof ReportEvent.Queried) {
            return toUnit(after, "report.queried");
        }
        if (event instanceof ReportEvent.Answered) {
            return toDesk(after, "report.answered");
        }
        if (event instanceof ReportEvent.QueryCancelled) {
            return toUnit(after, "report.query-cancelled");
        }
        if (event instanceof ReportEvent.Returned) {
            return toUnit(after, "report.returned");
        }
        if (event instanceof ReportEvent.Rejected rejected) {
            return toUnit(
                    after, "report.rejected", Map.of("reason", rejected.reason().name()));
        }
        return List.of();
    }

    private static List<Notice> both(List<Notice> first, List<Notice> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Notice> toDesk(Report report, String what) {
        return List.of(new Notice(ReportType.intake(report), what, brief(report, Map.of())));
    }

    private static List<Notice> toUnit(Report report, String what) {
        return toUnit(report, what, Map.of());
    }

    /** Nobody of the unit hears of a report that went past its head (I17). */
    private static List<Notice> toUnit(Report report, String what, Map<String, String> more) {
        return report.direct() ? List.of() : List.of(new Notice("unit:" + report.unit(), what, brief(report, more)));
    }

    private static Map<String, String> brief(Report report, Map<String, String> more) {
        Receipt receipt = report.receipt();
        var facts = new LinkedHashMap<>(more);
        facts.put("unit", report.unit());
        facts.put("receiptNo", receipt == null ? "" : receipt.no());
        facts.put("infoClass", report.original().infoClass().name());
        return facts;
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
