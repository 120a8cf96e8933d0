package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.item.model.Basis;
import io.districtoffice.supervision.item.model.Establishing;
import io.districtoffice.supervision.item.model.Medium;
import io.districtoffice.supervision.item.model.Proposal;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/**
 * 批必查 (U07): a leader's instruction on a report becomes an item, one for each instruction; one on an incoming document
 * if he wants it supervised.
 */
class InstructionEventsListener {

    static final String REPORTS = "office.info-report";
    static final String DOCUMENTS = "office.document";

    private static final String ON_REPORT = "inforeport.report.instructed.v1";
    private static final String ON_DOCUMENT = "document.incoming.instructed.v1";
    private static final Actor SYSTEM = Actor.system("supervision.instructions");

    private final EventReader events;
    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final Moments moments;

    InstructionEventsListener(
            EventReader events, AggregateStore<SupervisionItem, SupervisionEvent> items, Moments moments) {
        this.events = events;
        this.items = items;
        this.moments = moments;
    }

    record Instructed(Instruction instruction) {
        Instructed {
            Objects.requireNonNull(instruction, "instruction");
        }
    }

    /**
     * @param text null for a mark alone, which orders nothing
     * @param supervise what is said on a document only; null where every instruction is followed
     */
    record Instruction(
            String id,
            String office,
            @Nullable String text,
            @Nullable Boolean supervise,
            @Nullable String requirement,
            @Nullable String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Integer dueInWorkingDays,
            Instant at,
            Medium medium,
            boolean confirmed) {
        Instruction {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(office, "office");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(medium, "medium");
        }

        Establishing.Draft draft(Basis.Kind kind, String origin) {
            var basis = new Basis(kind, origin, new Basis.Instruction(id, medium, confirmed), at);
            String words = Objects.requireNonNull(text, "text");
            String asked = requirement == null || requirement.isBlank() ? words : requirement;
            return new Establishing.Draft(SupervisionItem.Kind.INSTRUCTION, basis, words, asked, null);
        }

        Proposal proposal(Instant now) {
            return new Proposal(null, now, leadUnitId, coUnitIds, dueInWorkingDays);
        }
    }

    @KafkaListener(
            id = "instructions",
            groupId = "${office.service}.instructions",
            topics = {REPORTS, DOCUMENTS, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is(ON_REPORT)) {
            var instruction = event.data(Instructed.class).instruction();
            event.run(propose(event, Basis.Kind.REPORT, instruction));
        } else if (event.is(ON_DOCUMENT)) {
            var instruction = event.data(Instructed.class).instruction();
            if (Boolean.TRUE.equals(instruction.supervise())) {
                event.run(propose(event, Basis.Kind.DOCUMENT, instruction));
            }
        }
    }

    /** The id derives from the event's: a repetition finds the item there. */
    private Mono<Stored<SupervisionItem>> propose(Event event, Basis.Kind kind, Instruction instruction) {
        var command = CommandId.ofEvent(event.id(), "supervision.propose");
        return items.create(SYSTEM, command, id -> {
            Moment now = moments.now();
            return Establishing.ordered(
                    id,
                    instruction.office(),
                    instruction.draft(kind, event.subject()),
                    instruction.proposal(now.at()),
                    now);
        });
    }
}
