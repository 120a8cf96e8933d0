package io.districtoffice.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Stands before the store and can shut: connections stay open, nothing is answered. */
public final class StoreDoor {

    private final ServerSocket server;
    private final URI store;
    private boolean shut;

    private StoreDoor(ServerSocket server, URI store) {
        this.server = server;
        this.store = store;
    }

    static StoreDoor before(String uri) {
        try {
            var door = new StoreDoor(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), URI.create(uri));
            inBackground(door::accept);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return store.toString().replace(store.getAuthority(), "127.0.0.1:" + server.getLocalPort());
    }

    public synchronized void shut() {
        shut = true;
    }

    public synchronized void open() {
        shut = false;
        notifyAll();
    }

    private synchronized void pass() throws InterruptedException {
        while (shut) {
            wait();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var behind = new Socket(store.getHost(), store.getPort());
                inBackground(() -> forward(client, behind));
                inBackground(() -> forward(behind, client));
            }
        } catch (IOException closed) {
            // the end of the JVM
        }
    }

    private void forward(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            var in = from.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                pass();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException closed) {
            // either end has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "store-door");
        thread.setDaemon(true);
        thread.start();
    }
}
