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

/** 批必查 (U07): a leader's instruction on a report becomes an item, one for each instruction. */
class InstructionEventsListener {

    static final String TOPIC = "office.info-report";

    private static final String INSTRUCTED = "inforeport.report.instructed.v1";
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

    record Instruction(
            String id,
            String office,
            String text,
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
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(medium, "medium");
        }

        Establishing.Draft draft(String report) {
            var basis = new Basis(Basis.Kind.REPORT, report, new Basis.Instruction(id, medium, confirmed), at);
            String asked = requirement == null || requirement.isBlank() ? text : requirement;
            return new Establishing.Draft(SupervisionItem.Kind.INSTRUCTION, basis, text, asked, null);
        }

        Proposal proposal(Instant now) {
            return new Proposal(null, now, leadUnitId, coUnitIds, dueInWorkingDays);
        }
    }

    @KafkaListener(
            id = "instructions",
            groupId = "${office.service}.instructions",
            topics = {TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is(INSTRUCTED)) {
            var instruction = event.data(Instructed.class).instruction();
            event.run(propose(event, instruction));
        }
    }

    /** The id derives from the event's: a repetition finds the item there. */
    private Mono<Stored<SupervisionItem>> propose(Event event, Instruction instruction) {
        var command = CommandId.ofEvent(event.id(), "supervision.propose");
        return items.create(SYSTEM, command, id -> {
            Moment now = moments.now();
            return Establishing.ordered(
                    id, instruction.office(), instruction.draft(event.subject()), instruction.proposal(now.at()), now);
        });
    }
}
