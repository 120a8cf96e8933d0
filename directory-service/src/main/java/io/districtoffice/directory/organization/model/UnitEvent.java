package io.districtoffice.directory.organization.model;

/** What happens to a unit. Whatever it is, the whole unit is published. */
public sealed interface UnitEvent {

    record Opened(String id) implements UnitEvent {}
}
