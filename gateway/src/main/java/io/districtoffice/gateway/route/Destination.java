package io.districtoffice.gateway.route;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request goes.
 *
 * @param service name of the service, e.g. {@code directory-service}
 * @param kind decides size and time limits
 */
public record Destination(String service, Kind kind) {

    private static final String NAME = Destination.class.getName();

    /** What travels. */
    public enum Kind {
        /** A small request and an answer within seconds. */
        JSON,
        /** A file on its way in. */
        ATTACHMENT,
        /** A file that is printed while its reader waits: a register of a year takes its time. */
        PRINT,
        /** Server-Sent Events: an answer that goes on. */
        STREAM
    }

    /** Empty where no service has this path. */
    public static Optional<Destination> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(NAME));
    }

    void put(ServerWebExchange exchange) {
        exchange.getAttributes().put(NAME, this);
    }
}
