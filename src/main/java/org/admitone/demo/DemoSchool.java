package org.admitone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.admitone.audit.Actor;

/// Who and what the demo's school is made of. The class lists lie in `demo/<course>.csv`, as a school would paste them.
final class DemoSchool {

    /// As the audit trail names whoever set the school up; no key and no sign-in has this name, so a demo knows its own school again by it.
    static final Actor ACTOR = new Actor("demo");
    static final String OWNER = "demo";

    /// @param teacher `uid` of whoever gives it
    record DemoCourse(String code, String title, String lesson, String teacher) {}

    /// Has a class that is on.
    static final DemoCourse ALGEBRA = new DemoCourse("demo-algebra", "Algebra, autumn", "Algebra: equations with two unknowns", "t-101");
    /// Had its class yesterday.
    static final DemoCourse SPANISH = new DemoCourse("demo-spanish", "Spanish for beginners", "Spanish: at the market", "t-102");
    /// Has one later.
    static final DemoCourse MAPS = new DemoCourse("demo-maps", "How maps are made", "Maps: why Greenland looks so large", "t-103");

    static final List<DemoCourse> COURSES = List.of(ALGEBRA, SPANISH, MAPS);

    /// Who is shown round as a learner.
    static final String LEARNER = "1001";

    private DemoSchool() {}

    static String classList(DemoCourse course) {
        String file = course.code() + ".csv";
        try (InputStream in = Objects.requireNonNull(DemoSchool.class.getResourceAsStream("/demo/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
