package io.districtoffice.document.seal;

import io.districtoffice.document.seal.model.SealEvent;
import io.districtoffice.document.seal.model.SealUse;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How uses of seals are stored, who sees them and what others hear of them. */
final class SealUseType implements AggregateType<SealUse, SealEvent> {
    static final String TOPIC = "office.document";
    static final List<String> ROLES = List.of("CLERK", "SECRETARY", "DIRECTOR", "LEADER", "ARCHIVIST");

    private static final Map<Class<? extends SealEvent>, String> NAMES = Map.of(
            SealEvent.Requested.class, "requested",
            SealEvent.Approved.class, "approved",
            SealEvent.Refused.class, "refused",
            SealEvent.Used.class, "used");

    private record Facts(String office, SealUse.Status status, int copies, @Nullable String document) {}

    @Override
    public String name() {
        return "seal_use";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<SealUse> stateClass() {
        return SealUse.class;
    }

    @Override
    public Set<String> readers(SealUse use) {
        var readers = new LinkedHashSet<String>();
        ROLES.forEach(role -> readers.add(key(use, role)));
        return readers;
    }

    private static String key(SealUse use, String role) {
        return "office:" + use.office() + ":" + role;
    }

    @Override
    public Instant sortTime(SealUse use) {
        return use.document() == null || use.used() == null
                ? use.requested().at()
                : use.used().at();
    }

    @Override
    public List<Message> messages(String id, SealUse after, SealEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var facts = new Facts(after.office(), after.status(), after.copies(), after.document());
        return List.of(Message.to(
                TOPIC,
                "document.seal-use." + name + ".v1",
                facts,
                notices(after, event).toArray(Notice[]::new)));
    }

    private static List<Notice> notices(SealUse after, SealEvent event) {
        if (event instanceof SealEvent.Requested) {
            return List.of(new Notice(key(after, "DIRECTOR"), "seal-use.requested", Map.of()));
        } else if (event instanceof SealEvent.Approved) {
            return List.of(new Notice(key(after, "CLERK"), "seal-use.approved", Map.of()));
        } else if (event instanceof SealEvent.Refused) {
            return List.of(new Notice(key(after, "CLERK"), "seal-use.refused", Map.of()));
        }
        return List.of();
    }

    @Override
    public List<Task> tasks(String id, SealUse use) {
        return switch (use.status()) {
            case REQUESTED -> List.of(new Task(key(use, "DIRECTOR"), "seal-use.approve", null));
            case APPROVED -> List.of(new Task(key(use, "CLERK"), "seal-use.use", null));
            case REFUSED, USED -> List.of();
        };
    }
}
