package io.districtoffice.directory.account.model;

import io.districtoffice.platform.decision.Decision;

/**
 * How one principal proves who it is. It is never published.
 *
 * @param id {@code person:<user name>} or {@code client:<client id>}: people and machines do not share names
 * @param principal id of the person or machine client
 * @param hash Argon2id record with its own salt and cost
 */
public record Account(String id, String principal, String hash, Status status) {

    public enum Status {
        OPEN,
        CLOSED
    }

    public static Decision<Account, AccountEvent> opened(Account account) {
        return Decision.of(account, new AccountEvent.Opened(account.id));
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
