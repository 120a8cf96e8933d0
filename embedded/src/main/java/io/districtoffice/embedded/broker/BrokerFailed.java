package io.districtoffice.embedded.broker;

/** The broker could not start. The message is one plain sentence for an operator. */
public final class BrokerFailed extends RuntimeException {
    BrokerFailed(String message) {
        super(message);
    }

    BrokerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
