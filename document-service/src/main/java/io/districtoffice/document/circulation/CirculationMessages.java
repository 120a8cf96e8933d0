package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Order;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the topic hears of a record: never a text, never a person; a reader who is one hears it privately. */
final class CirculationMessages {

    static final String TOPIC = "office.document";
    static final String PRIVATE = "office.document.private";

    private static final String PREFIX = "document.circulation.";
    private static final String TOLD = PREFIX + "told.v1";

    private static final Map<Class<? extends CirculationEvent>, String> NAMES = Map.ofEntries(
            Map.entry(CirculationEvent.Queued.class, "queued"),
            Map.entry(CirculationEvent.Delivered.class, "delivered"),
            Map.entry(CirculationEvent.Read.class, "read"),
            Map.entry(CirculationEvent.Opined.class, "opined"),
            Map.entry(CirculationEvent.Returned.class, "returned"),
            Map.entry(CirculationEvent.Recalled.class, "recalled"),
            Map.entry(CirculationEvent.Skipped.class, "skipped"),
            Map.entry(CirculationEvent.Chased.class, "chased"),
            Map.entry(CirculationEvent.RanLate.class, "ran-late"),
            Map.entry(CirculationEvent.Rescheduled.class, "rescheduled"));

    private CirculationMessages() {}

    /**
     * The facts whole, the same for all events of a record.
     *
     * @param unit that reads; null for a person
     */
    private record Facts(
            String document,
            String office,
            long no,
            int year,
            CirculationRecord.Status status,
            int place,
            boolean paper,
            boolean done,
            @Nullable String unit,
            @Nullable String rule) {}

    private record Told(String office, CirculationRecord.Status status, long no, int year) {}

    static List<Message> of(CirculationRecord after, CirculationEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var order = after.order();
        var reader = toReader(after, event);
        var office = toOffice(after, event);
        var messages = new ArrayList<Message>();
        var all = new ArrayList<>(office);
        if (!order.reader().isPerson()) {
            all.addAll(reader);
        }
        messages.add(Message.to(TOPIC, PREFIX + name + ".v1", facts(after, event), all.toArray(Notice[]::new)));
        if (order.reader().isPerson()) {
            var told = new Told(order.office(), after.status(), order.no(), order.year());
            messages.add(Message.to(PRIVATE, TOLD, told, reader.toArray(Notice[]::new)));
        }
        return messages;
    }

    private static Facts facts(CirculationRecord after, CirculationEvent event) {
        Order order = after.order();
        return new Facts(
                order.document(),
                order.office(),
                order.no(),
                order.year(),
                after.status(),
                order.place(),
                order.paper(),
                after.isDone(),
                order.reader().unit(),
                event instanceof CirculationEvent.RanLate late ? late.rule() : null);
    }

    private static List<Notice> toReader(CirculationRecord after, CirculationEvent event) {
        String what = null;
        if (event instanceof CirculationEvent.Delivered) {
            what = "circulation.delivered";
        } else if (event instanceof CirculationEvent.Chased) {
            what = "circulation.chased";
        } else if (event instanceof CirculationEvent.Recalled && after.deliveredAt() != null) {
            what = "circulation.recalled";
        } else if (event instanceof CirculationEvent.Skipped && after.deliveredAt() != null) {
            what = "circulation.skipped";
        }
        var limit = after.limit();
        var facts = new LinkedHashMap<>(number(after));
        if (limit != null) {
            facts.put("due", limit.due().toString());
        }
        facts.put("office", after.order().office());
        return what == null
                ? List.of()
                : List.of(new Notice(after.order().reader().key(), what, facts));
    }

    private static List<Notice> toOffice(CirculationRecord after, CirculationEvent event) {
        return event instanceof CirculationEvent.Opined
                ? List.of(new Notice(CirculationType.role(after, "SECRETARY"), "circulation.opined", number(after)))
                : List.of();
    }

    private static Map<String, String> number(CirculationRecord after) {
        return Map.of(
                "no", String.valueOf(after.order().no()),
                "year", String.valueOf(after.order().year()));
    }
}
