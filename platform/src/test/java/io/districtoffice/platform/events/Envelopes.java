package io.districtoffice.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.Message;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts an event together as the outbox does, in the envelope of the type's example. */
public final class Envelopes {

    private static final EventSchemas SCHEMAS = EventSchemas.ofContracts();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
            .build();

    private Envelopes() {}

    public static String of(Message message, List<Deadline> deadlines, List<Task> tasks) {
        boolean personal = message.topic().endsWith(".private");
        var envelope = (ObjectNode) JSON.readTree(SCHEMAS.example(message.type()));
        ObjectNode data = JSON.valueToTree(message.data());
        data.set("deadlines", JSON.valueToTree(personal ? List.of() : deadlines));
        data.set(
                "tasks",
                JSON.valueToTree(tasks.stream()
                        .filter(task -> task.to().startsWith("person:") == personal)
                        .toList()));
        data.set("notices", JSON.valueToTree(message.notices()));
        envelope.set("data", data);
        return JSON.writeValueAsString(envelope);
    }

    public static void assertValid(Message message, List<Deadline> deadlines, List<Task> tasks) {
        SCHEMAS.assertValid(message.type(), of(message, deadlines, tasks));
    }
}
