package io.districtoffice.directory.account;

import io.districtoffice.directory.account.model.Account;
import io.districtoffice.directory.account.model.AccountEvent;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Accounts are read by the system alone and never published. */
final class AccountType implements AggregateType<Account, AccountEvent> {

    @Override
    public String name() {
        return "account";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Account> stateClass() {
        return Account.class;
    }

    @Override
    public Set<String> readers(Account account) {
        return Set.of("role:SYSTEM");
    }

    @Override
    public Instant sortTime(Account account) {
        return Instant.EPOCH;
    }

    @Override
    public List<Message> messages(String id, Account after, AccountEvent event) {
        return List.of();
    }
}
