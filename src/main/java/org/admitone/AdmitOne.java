package org.admitone;

import java.nio.file.Path;
import java.util.List;
import org.admitone.attendance.evidence.AttendanceCommand;
import org.admitone.audit.AuditCommand;
import org.admitone.bench.Bench;
import org.admitone.demo.Demo;
import org.admitone.platform.PlatformConfiguration;
import org.admitone.platform.start.Misuse;
import org.admitone.platform.start.Start;
import org.admitone.platform.start.Training;
import org.admitone.simulator.Simulate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The way in: what `./admitone` runs. Each command is one line here and lives in its own package.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)      // two capabilities may each have their SessionsController
public class AdmitOne {

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        String command = words.isEmpty() ? "start" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            switch (command) {
                case "start" -> start(rest);
                case "train" -> Training.run(AdmitOne.class, Path.of(rest.getFirst()));
                case "audit" -> System.exit(AuditCommand.run(rest, System.out));
                case "attendance" -> System.exit(AttendanceCommand.run(rest, System.out));
                case "bench" -> Bench.run(rest, System.out);
                case "simulate" -> Simulate.run(rest, PlatformConfiguration.systemClock(), System.out);
                default -> throw new Misuse("There is no command " + command + ". ./admitone lists those there are.");
            }
        } catch (Misuse misuse) {
            System.err.println(misuse.getMessage());
            System.exit(2);
        }
    }

    private static void start(List<String> flags) {
        if (flags.contains(Demo.FLAG)) {
            var unused = Demo.start(AdmitOne.class, flags.stream().filter(flag -> !flag.equals(Demo.FLAG)).toList(), PlatformConfiguration.systemClock(), System.out);
        } else {
            var unused = Start.run(AdmitOne.class, flags, System.out);
        }
    }
}
