package io.districtoffice.directory.organization.model;

/** What happens to a person. Whatever it is, the whole person is published. */
public sealed interface PersonEvent {

    record Enrolled(String id) implements PersonEvent {}
}
