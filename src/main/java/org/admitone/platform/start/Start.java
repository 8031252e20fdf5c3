package org.admitone.platform.start;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.Announcement;
import org.admitone.platform.PublicAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// `start`: the server, until it is told to stop. Prints where it is reached once it is warm, and what is left to be done.
public final class Start {

    private Start() {}

    public static ConfigurableApplicationContext run(Class<?> application, List<String> flags, PrintStream terminal) {
        SpringApplication spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        ConfigurableApplicationContext context = spring.run(StartFlags.toSettings(flags).toArray(String[]::new));
        report(context).forEach(terminal::println);
        terminal.flush();
        return context;
    }

    private static List<String> report(ConfigurableApplicationContext context) {
        String base = context.getBean(PublicAddress.class).base();
        List<String> lines = new ArrayList<>();
        lines.add("AdmitOne is ready: " + base + "  (after " + sinceLaunch().toMillis() / 100 / 10.0 + " s; Ctrl-C stops it)");
        lines.addAll(exposure(context.getEnvironment(), base));
        context.getBeanProvider(Announcement.class).orderedStream().forEach(announcement -> lines.addAll(announcement.lines(base)));
        return lines;
    }

    private static Duration sinceLaunch() {
        var runtime = java.lang.management.ManagementFactory.getRuntimeMXBean();
        return Duration.ofMillis(runtime.getUptime());
    }

    /// Browsers give camera and microphone to secure pages only.
    private static List<String> exposure(Environment environment, String base) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        boolean loopback = address.startsWith("127.") || address.equals("localhost") || address.equals("::1");
        if (loopback || base.startsWith("https:")) {
            return List.of();
        }
        return List.of("It listens on " + address + " without HTTPS: browsers will refuse camera and microphone to everybody but this machine.",
                "Put a TLS proxy in front and say --public-url https://your.name (docs/operations.md, \"Behind a proxy\").");
    }
}
