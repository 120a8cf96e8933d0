package io.districtoffice.directory.organization;

import io.districtoffice.directory.organization.model.MachineClient;
import io.districtoffice.directory.organization.model.MachineClientEvent;
import io.districtoffice.directory.organization.model.Role;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Machine clients are seen by the administrators and published whole. */
final class MachineClientType implements AggregateType<MachineClient, MachineClientEvent> {

    private static final List<Role> ADMINISTRATORS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    @Override
    public String name() {
        return "client";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<MachineClient> stateClass() {
        return MachineClient.class;
    }

    @Override
    public Set<String> readers(MachineClient client) {
        return ADMINISTRATORS.stream().map(role -> "role:" + role).collect(Collectors.toSet());
    }

    /** The one key by which this administrator lists clients. */
    static String listKey(Actor by) {
        return ADMINISTRATORS.stream()
                .filter(role -> by.hasRole(role.name()))
                .findFirst()
                .map(role -> "role:" + role)
                .orElse("nobody");
    }

    @Override
    public Instant sortTime(MachineClient client) {
        return Instant.EPOCH;
    }

    @Override
    public List<Message> messages(String id, MachineClient after, MachineClientEvent event) {
        return List.of(new Message(Topic.REFERENCE, "client:" + id, "directory.client.changed.v1", after, List.of()));
    }
}
