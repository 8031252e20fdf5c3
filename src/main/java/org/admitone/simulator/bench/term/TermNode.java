package org.admitone.simulator.bench.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.admitone.AdmitOne;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole server as a process of its own, on the shared clock: to be killed as a crash would.
public final class TermNode implements AutoCloseable {

    private static final String READY = "this node is ready";
    private static final int READY_WITHIN_SECONDS = 240;

    private final Process process;

    private TermNode(Process process) {
        this.process = process;
    }

    /// The process's own beginning.
    ///
    /// @param arguments the clock's file, then settings
    public static void main(String[] arguments) throws IOException {
        var unused = house(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
        System.out.println(READY);
    }

    /// The server in this process.
    static ConfigurableApplicationContext house(Path clock, List<String> settings) throws IOException {
        SharedClock time = SharedClock.in(clock);
        SpringApplication application = new SpringApplication(AdmitOne.class);
        application.setLogStartupInfo(false);
        application.addInitializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", time));
        return application.run(settings.toArray(String[]::new));
    }

    static TermNode start(Path clock, List<String> settings, PrintStream progress) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), TermNode.class.getName(), clock.toString()));
        command.addAll(settings);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> read(process, ready, progress));
        if (!ready.await(READY_WITHIN_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("a node did not become ready");
        }
        return new TermNode(process);
    }

    private static void read(Process process, CountDownLatch ready, PrintStream progress) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) {
                    ready.countDown();
                } else if (line.contains(" ERROR ") || line.startsWith("Exception")) {
                    progress.println("  node: " + line);
                }
            }
        } catch (IOException killed) {
            // nothing more to read
        }
        ready.countDown();
    }

    /// SIGKILL. Returns when it is gone.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
