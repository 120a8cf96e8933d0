package io.districtoffice.embedded.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on 127.0.0.1. Free ones are looked for below the range from which systems hand out ports (32768 and up on
 * Linux), so that no outgoing connection takes one between the look and the broker's bind.
 */
final class LoopbackPorts {
    private static final int LOW = 20_000;
    private static final int HIGH = 32_000;
    private static final int ATTEMPTS = 200;

    private LoopbackPorts() {}

    /** The wanted port, or a free one if {@code wanted} is 0. */
    static int choose(int wanted, int taken) {
        if (wanted != 0) {
            if (wanted == taken || !free(wanted)) {
                throw new BrokerFailed("Port " + wanted + " on 127.0.0.1 is taken; the broker needs it.");
            }
            return wanted;
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOW, HIGH);
            if (port != taken && free(port)) {
                return port;
            }
        }
        throw new BrokerFailed("No free port on 127.0.0.1 between " + LOW + " and " + HIGH + ".");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Kafka binds: a connection of the last run in TIME_WAIT is no obstacle
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
