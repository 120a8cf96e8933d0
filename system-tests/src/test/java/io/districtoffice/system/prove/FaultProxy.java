package io.districtoffice.system.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad network on loopback: passes bytes on to one address, and does to them what it is told. */
final class FaultProxy implements AutoCloseable {

    /** What happens to a connection; asked for each piece that passes. */
    enum Fault {
        NONE,
        /** Half a second for each piece, both ways. */
        LATE,
        /** Reset after the first bytes of the answer. */
        RESET_IN_ANSWER,
        /** The answer never comes, and nobody says so. */
        HALF_OPEN,
        /** The request trickles, a byte at a time. */
        SLOW
    }

    private static final int FIRST_BYTES = 20;

    private final ServerSocket door;
    private final URI target;
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger endedByServer = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    FaultProxy(URI target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pumps.submit(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From the next piece on. */
    FaultProxy with(Fault now) {
        fault = now;
        return this;
    }

    /** Connections that the other side has ended. */
    int endedByServer() {
        return endedByServer.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var from = door.accept();
                var to = new Socket(target.getHost(), target.getPort());
                open.add(from);
                open.add(to);
                pumps.submit(() -> request(from, to));
                pumps.submit(() -> answer(from, to));
            } catch (IOException over) {
                // closed, or the target is away: the caller sees a broken connection
            }
        }
    }

    private void request(Socket from, Socket to) {
        byte[] part = new byte[4096];
        try {
            for (int n = from.getInputStream().read(part);
                    n >= 0;
                    n = from.getInputStream().read(part)) {
                boolean slow = fault == Fault.SLOW;
                for (int i = 0; i < n; i += slow ? 1 : n) {
                    pause(slow ? 300 : fault == Fault.LATE ? 500 : 0);
                    to.getOutputStream().write(part, i, slow ? 1 : n);
                    to.getOutputStream().flush();
                }
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            end(from, to);
        }
    }

    private void answer(Socket from, Socket to) {
        byte[] part = new byte[4096];
        try {
            for (int n = to.getInputStream().read(part);
                    n >= 0;
                    n = to.getInputStream().read(part)) {
                switch (fault) {
                    case HALF_OPEN -> {
                        continue;
                    }
                    case RESET_IN_ANSWER -> {
                        from.getOutputStream().write(part, 0, Math.min(n, FIRST_BYTES));
                        from.getOutputStream().flush();
                        from.setSoLinger(true, 0); // a reset instead of an end
                        end(from, to);
                        return;
                    }
                    case LATE -> pause(500);
                    case NONE, SLOW -> pause(0);
                }
                from.getOutputStream().write(part, 0, n);
                from.getOutputStream().flush();
            }
            endedByServer.incrementAndGet();
            end(from, to);
        } catch (IOException broken) {
            end(from, to);
        }
    }

    private void end(Socket from, Socket to) {
        for (Socket one : new Socket[] {from, to}) {
            open.remove(one);
            try {
                one.close();
            } catch (IOException alreadyClosed) {
                // nothing is left to close
            }
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            // nothing is left to close
        }
        open.forEach(one -> end(one, one));
        pumps.shutdownNow();
    }
}
