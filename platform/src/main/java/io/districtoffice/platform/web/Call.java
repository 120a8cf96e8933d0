package io.districtoffice.platform.web;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** What the filters have found out about one request; kept as an attribute of its exchange. */
public final class Call {

    /** How a path takes its body. */
    public enum BodyKind {
        /** At most 256 KiB of JSON, kept. */
        JSON,
        /** At most 256 KiB of a form, kept. */
        FORM,
        /** Passed on as it comes; whoever reads it counts. */
        STREAM
    }

    private static final String ATTRIBUTE = Call.class.getName();

    private final Trace trace;
    private @Nullable Actor actor;
    private BodyKind bodyKind = BodyKind.JSON;
    private Body body = Body.EMPTY;
    private @Nullable LingeringBody lingering;
    private boolean ours = true;

    private Call(Trace trace) {
        this.trace = trace;
    }

    /** The call of this exchange; made with the first question. */
    public static Call of(ServerWebExchange exchange) {
        return (Call) exchange.getAttributes()
                .computeIfAbsent(
                        ATTRIBUTE,
                        name -> new Call(
                                Trace.from(exchange.getRequest().getHeaders().getFirst("traceparent"))));
    }

    /** Says who calls; null on public paths. */
    public void admit(@Nullable Actor by, BodyKind body) {
        actor = by;
        bodyKind = body;
    }

    public Trace trace() {
        return trace;
    }

    /** Who calls, by the verified token; null on public paths. */
    public @Nullable Actor actor() {
        return actor;
    }

    public BodyKind bodyKind() {
        return bodyKind;
    }

    void keep(Body read) {
        body = read;
        lingering = null;
    }

    /** The kept body; empty when there is none or it is passed as a stream. */
    Body body() {
        return body;
    }

    void lingering(LingeringBody unread) {
        lingering = unread;
    }

    /** The body while nobody has read it to its end. */
    @Nullable
    LingeringBody lingering() {
        return lingering;
    }

    void ours(boolean mine) {
        ours = mine;
    }

    /** False on the management port, which has a door of its own. */
    public boolean isOurs() {
        return ours;
    }
}
