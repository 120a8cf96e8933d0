package io.districtoffice.platform.contracts;

import org.springframework.context.ApplicationContext;

/** Holds the contract of one service and its code against each other. A service's test calls {@link #check}. */
public final class ContractChecks {

    private final String service;

    private ContractChecks(String service) {
        this.service = service;
    }

    public static ContractChecks of(String service) {
        return new ContractChecks(service);
    }

    /** Command table, permissions, OpenAPI and the controllers of the running context, all at once. */
    public void check(ApplicationContext running) {
        throw new UnsupportedOperationException(service + running);
    }
}
