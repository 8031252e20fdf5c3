package org.admitone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Arrows run one way; SQL stays in the Postgres classes; nothing points at web packages.
class WallsTest {

    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.admitone");
    static final Set<String> MAY_HOLD_CONNECTIONS = Set.of("org.admitone.platform.start.HealthFilter");

    @Test
    void there_are_classes_to_look_at() {
        assertThat(CLASSES.size()).isGreaterThan(200);
    }

    @Test
    void arrows_run_one_way() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            Optional<Capability> capability = Capability.of(from.getPackageName());
            if (capability.isEmpty()) {
                continue;
            }
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass();
                boolean web = Capability.isWeb(from.getPackageName());
                if (Capability.of(to.getPackageName()).filter(other -> !capability.get().mayPointAt(other, web)).isPresent()) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_belongs_to_a_capability() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).filter(name -> !name.equals("org.admitone"))
                .filter(name -> Capability.of(name).isEmpty())).isEmpty();
    }

    @Test
    void nothing_points_at_a_web_package() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .filter(to -> to.getPackageName().startsWith("org.admitone") && Capability.isWeb(to.getPackageName())
                            && !to.getPackageName().startsWith("org.admitone.platform") && !to.getPackageName().equals(from.getPackageName()))
                    .forEach(to -> wrong.add(from.getName() + " -> " + to.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void sql_stays_in_the_postgres_classes() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            if (from.getName().replaceFirst(".*\\.", "").startsWith("Postgres") || from.getPackageName().startsWith("org.admitone.platform.postgres")
                    || MAY_HOLD_CONNECTIONS.contains(from.getName())) {
                continue;
            }
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .filter(to -> to.getPackageName().startsWith("org.springframework.jdbc") || to.getPackageName().equals("java.sql")
                            && !to.getName().endsWith("SQLException"))
                    .forEach(to -> wrong.add(from.getName() + " -> " + to.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_drawing_shows_the_arrows() throws IOException {
        Path page = Path.of("docs/architecture.md");
        String text = Files.readString(page);
        String start = "<!-- capabilities: written by WallsTest -->\n";
        String end = "<!-- /capabilities -->";
        String expected = text.substring(0, text.indexOf(start) + start.length()) + drawing() + text.substring(text.indexOf(end));
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(page, expected);
        }
        assertThat(Files.readString(page)).isEqualTo(expected);
    }

    private static String drawing() {
        StringBuilder drawing = new StringBuilder("| package | what it is | may point at |\n|---|---|---|\n");
        for (Capability each : Capability.values()) {
            drawing.append("| `").append(each.path).append("` | ").append(each.purpose).append(" | ")
                    .append(each.below().isEmpty() ? "nothing" : String.join(", ", each.below().stream().map(below -> "`" + below.path + "`").toList()))
                    .append(" |\n");
        }
        return drawing.toString();
    }
}
