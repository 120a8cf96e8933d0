package io.districtoffice.directory.organization.model;

import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.TreeSet;

/**
 * A unit's own system. Its secret is not known here: this record is published whole.
 *
 * @param scopes what its tokens may be used for, sorted
 * @param delegatedSignOff it may hand in what the unit's head has signed in the unit's own system; the claim is recorded
 */
public record MachineClient(
        String id, String name, String unit, List<String> scopes, boolean delegatedSignOff, Status status) {

    /** The scopes there are (architecture.md §6). */
    public static final List<String> SCOPES =
            List.of("assignments:read", "assignments:work", "documents:receive", "reports:read", "reports:submit");

    public enum Status {
        ACTIVE,
        WITHDRAWN
    }

    public MachineClient {
        scopes = List.copyOf(new TreeSet<>(scopes));
    }

    public static Decision<MachineClient, MachineClientEvent> registered(MachineClient client) {
        for (String scope : client.scopes) {
            if (!SCOPES.contains(scope)) {
                return Refused.because("no-such-scope", "scope", scope);
            }
        }
        return Decision.of(client, new MachineClientEvent.Registered(client.id));
    }

    public boolean mayAct() {
        return status == Status.ACTIVE;
    }
}
