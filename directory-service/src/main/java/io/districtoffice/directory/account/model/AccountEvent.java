package io.districtoffice.directory.account.model;

/** What happens to an account; nobody outside is told. */
public sealed interface AccountEvent {

    record Opened(String id) implements AccountEvent {}
}
