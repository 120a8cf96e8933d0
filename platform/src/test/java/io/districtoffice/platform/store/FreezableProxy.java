package io.districtoffice.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before the store and can keep silent: connections stay open, nothing is answered. */
final class FreezableProxy implements AutoCloseable {

    private final ServerSocket server;
    private final String target;
    private final int targetPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean frozen;

    FreezableProxy(String host, int port) {
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.target = host;
        this.targetPort = port;
        inBackground(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void freeze() {
        frozen = true;
    }

    synchronized void thaw() {
        frozen = false;
        notifyAll();
    }

    /** Every connection breaks at once. */
    void cut() {
        open.forEach(FreezableProxy::closeQuietly);
    }

    private synchronized void awaitThaw() throws IOException {
        while (frozen) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket store = new Socket(target, targetPort);
                open.add(client);
                open.add(store);
                inBackground(() -> forward(client, store));
                inBackground(() -> forward(store, client));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void forward(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                awaitThaw();
                out.write(buffer, 0, length);
            }
        } catch (IOException closed) {
            // either end has gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thaw();
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
