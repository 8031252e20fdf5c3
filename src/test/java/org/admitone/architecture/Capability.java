package org.admitone.architecture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The packages that carry the house, lowest first, and what each may point at. The drawing in `docs/architecture.md` is made
/// from this table.
enum Capability {
    PLATFORM("platform", "time, ids, problems, settings, the embedded database, start-up; no trade words"),
    AUDIT("audit", "the hash chain of decisions and changes", PLATFORM),
    MAIL("mail", "the outbox, the hand-over to a mail server, and what comes back", AUDIT, PLATFORM),
    ROSTER("roster", "people, courses, enrolments, entitlements, the import", AUDIT, PLATFORM),
    SCHOOL("school", "what the school is called, where its clock hangs, what is usual there", ROSTER, AUDIT, PLATFORM),
    PROVIDER("provider", "what carries picture and sound; how strongly each need is kept there", PLATFORM),
    SESSION("session", "what is held, when, where, when its door opens", PROVIDER, SCHOOL, ROSTER, AUDIT, PLATFORM),
    PASS("pass", "passes and their links", SESSION, ROSTER, AUDIT, PLATFORM),
    CLASSMAIL("classmail", "people are told which classes are theirs: mails with calendar entries, a calendar to subscribe to", PASS, SESSION, SCHOOL, ROSTER, AUDIT, MAIL, PLATFORM),
    ADMISSION("admission", "proofs, devices, the door's rule, the one seat", PASS, SESSION, PROVIDER, SCHOOL, ROSTER, AUDIT, MAIL, PLATFORM),
    PRESENCE("presence", "who is inside, from what rooms report", ADMISSION, PASS, SESSION, ROSTER, AUDIT, PLATFORM),
    ATTENDANCE("attendance", "what the course's rule and people's corrections make of presence; the signed sheet", PRESENCE, ADMISSION, SESSION, ROSTER, AUDIT, PLATFORM),
    LEARNER("learner", "a learner's own classes and record, for devices that have proved whose they are", ATTENDANCE, PRESENCE, ADMISSION, PASS, SESSION, ROSTER, AUDIT, PLATFORM),
    ROOMS("provider.rooms", "the built-in rooms: signalling, placement, the media engine", ADMISSION, PRESENCE, SESSION, PROVIDER, ROSTER, AUDIT, PLATFORM),
    API("api", "API keys and the programs that hold them", ROSTER, AUDIT, PLATFORM),
    HOOKS("hooks", "what happens is told to the school's programs, signed and in order", SESSION, ROSTER, AUDIT, PLATFORM),
    BENCH("bench", "benchmarks as commands", ADMISSION, PLATFORM),
    ZOOM("provider.zoom", "Zoom as a provider: its account, meetings, webhooks and what they tell", BENCH, ADMISSION, PRESENCE, PASS, SESSION, PROVIDER, ROSTER, MAIL, AUDIT, PLATFORM),
    SIMULATOR("simulator", "a provider's counterpart for demos and tests; shares no code with the provider", PLATFORM),
    SIMULATED("simulator.bench", "benchmarks in which the simulator plays the provider's part", SIMULATOR, ZOOM, BENCH, AUDIT, PLATFORM),
    CONSOLE("console", "page frame, sign-in, the staff's pages", API, HOOKS, CLASSMAIL, ATTENDANCE, ROOMS, PRESENCE, ADMISSION, PASS, SESSION, PROVIDER, SCHOOL, ROSTER, MAIL, AUDIT, PLATFORM),
    DEMO("demo", "a made-up school to click through: `start --demo`", CONSOLE, PRESENCE, ADMISSION, PASS, SESSION, PROVIDER, ROSTER, AUDIT, PLATFORM);

    final String path;
    final String purpose;
    private final List<Capability> below;

    Capability(String path, String purpose, Capability... below) {
        this.path = path;
        this.purpose = purpose;
        this.below = List.of(below);
    }

    List<Capability> below() {
        return below;
    }

    /// A web package shows its capability: it may use the page frame, and nothing points at it.
    boolean mayPointAt(Capability other, boolean fromWeb) {
        return other == this || below.contains(other) || fromWeb && (other == CONSOLE || other == API);
    }

    static Optional<Capability> of(String packageName) {
        String inside = packageName.replaceFirst("^org\\.admitone\\.?", "");
        return Arrays.stream(values()).filter(each -> inside.equals(each.path) || inside.startsWith(each.path + "."))
                .max(Comparator.comparingInt(each -> each.path.length()));      // a provider's own package is not the port's
    }

    static boolean isWeb(String packageName) {
        return packageName.endsWith(".web");
    }
}
