package org.admitone.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/// A mail server that knows some people and refuses others for good, and that falls silent when told to: what GreenMail cannot be made to do.
final class DifficultMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Socket> callers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean silent;

    DifficultMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("difficult-mail-server").start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void refuse(String address) {
        refused.add(address);
    }

    void welcome(String address) {
        refused.remove(address);
    }

    /// From now on it takes calls and says nothing.
    void fallSilent() {
        silent = true;
    }

    void speakAgain() {
        silent = false;
    }

    /// Until somebody has called while it was silent.
    void awaitCaller() throws InterruptedException {
        asked.await();
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    private void listen() {
        try {
            while (!door.isClosed()) {
                Socket caller = door.accept();
                callers.add(caller);
                if (silent) {
                    asked.countDown();
                } else {
                    Thread.ofVirtual().start(() -> talk(caller));
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket caller) {
        try (caller; BufferedReader lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 difficult");
            String to = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(caller, refused.contains(to) ? "550 5.1.1 <" + to + "> is not known here" : "250 ok");
                } else if (line.equals("DATA")) {
                    say(caller, "354 go on");
                    while (!".".equals(lines.readLine())) {
                        // the mail itself
                    }
                    taken.add(to);
                    say(caller, "250 taken");
                } else {
                    say(caller, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            // the caller hung up
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
