package io.districtoffice.gateway;

import org.springframework.core.Ordered;

/**
 * The order in which a request passes, seen together with the platform's own filters: the call and its trace (-400), the
 * token (-300), the body (-200).
 */
public final class DoorOrder {

    /** What every answer says, and where the request goes. */
    public static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    /** The form of the request, after it has a trace. */
    public static final int SHAPE = -390;

    /** Pages and scripts of the web console: the same for everybody, and cheap. */
    public static final int CONSOLE = -380;

    /** Limits by address, before a token costs anything. */
    public static final int ADDRESS = -350;

    /** Paths that lead nowhere. */
    public static final int KNOWN = -340;

    /** Limits by principal and unit, before a body is read. */
    public static final int CALLER = -250;

    /** The body on its way to the service. */
    public static final int BODY = -150;

    private DoorOrder() {}
}
