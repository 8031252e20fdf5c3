package org.admitone.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.start.Installation;
import org.admitone.platform.start.Misuse;
import org.admitone.platform.start.Start;
import org.admitone.platform.start.StartFlags;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// `start --demo`: the server with a school in it that somebody can click through. The school is made where nothing is yet, with its class of yesterday
/// played at yesterday's time; where it is already, it goes on, with a class that is on now. It never touches a school that it did not make.
public final class Demo {

    public static final String FLAG = "--demo";
    /// In force over what the installation says: nobody of this school has a real mailbox.
    private static final List<String> NO_MAIL = List.of("--set", "admitone.mail.host=");

    private static final List<String> NAME = List.of("--set", "admitone.school.name=Lyceum of the Lake");

    /// How the past is played: on this machine alone, without rooms, and by its own clock undisturbed.
    private static final Map<String, String> OUT_OF_REACH = Map.of("server.address", "127.0.0.1", "server.port", "0", "admitone.warm-up", "false",
            "admitone.rooms.enabled", "false", "admitone.presence.close-dead", "1d");

    private Demo() {}

    /// @param flags as for `start`, without [#FLAG]
    public static ConfigurableApplicationContext start(Class<?> application, List<String> flags, Clock clock, PrintStream terminal) {
        if (flags.stream().anyMatch(flag -> flag.contains("admitone.mail."))) {
            throw new Misuse("The demo sends no mail, because nobody in it has a mailbox. Leave admitone.mail settings away; mails wait in the console's outbox.");
        }
        List<String> given = new ArrayList<>(flags);
        given.addAll(NO_MAIL);
        if (flags.stream().noneMatch(flag -> flag.contains("admitone.school.name="))) {
            given.addAll(NAME);
        }
        switch (ground(given)) {
            case SCHOOL -> throw new Misuse("There is a school here already, and " + FLAG + " does not touch a school. Start without " + FLAG
                    + ", or give the demo a place of its own: --data some/empty/folder");
            case UNFINISHED -> throw new Misuse("A demo was begun here and broken off. Delete its data directory and start again, or give it another: --data some/empty/folder");
            case NOTHING -> {
                terminal.println("Making a school to look at: people, courses, and the class they had yesterday ...");
                terminal.flush();
                past(application, given, clock);
            }
            case DEMO -> { }
        }
        ConfigurableApplicationContext context = Start.run(application, given, terminal);
        DemoTour tour = context.getBean(DemoToday.class).begin();
        tour.lines(context.getBean(PublicAddress.class).base()).forEach(terminal::println);
        terminal.flush();
        return context;
    }

    private static PostgresDemoGround.Ground ground(List<String> flags) {
        try (Installation installation = Installation.open(flags)) {
            return new PostgresDemoGround(installation.bean(javax.sql.DataSource.class)).look();
        }
    }

    /// The whole application on a clock that stands at the past, out of everybody's reach, for as long as it takes to play what happened.
    private static void past(Class<?> application, List<String> flags, Clock clock) {
        DemoClock then = new DemoClock(clock.instant().minus(DemoPast.BEGAN_BEFORE));
        List<String> settings = new ArrayList<>(StartFlags.toSettings(flags));
        OUT_OF_REACH.forEach((name, value) -> {
            settings.removeIf(setting -> setting.startsWith("--" + name + "="));      // said twice, both would count
            settings.add("--" + name + "=" + value);
        });
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).web(WebApplicationType.SERVLET).logStartupInfo(false)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", then)).run(settings.toArray(String[]::new))) {
            context.getBean(DemoPast.class).play(then, clock.instant());
        }
    }
}
