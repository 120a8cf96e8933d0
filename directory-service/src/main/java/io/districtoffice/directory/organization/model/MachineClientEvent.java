package io.districtoffice.directory.organization.model;

/** What happens to a machine client. Whatever it is, the whole client is published. */
public sealed interface MachineClientEvent {

    record Registered(String id) implements MachineClientEvent {}
}
