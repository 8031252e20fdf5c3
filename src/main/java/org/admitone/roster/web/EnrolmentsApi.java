package org.admitone.roster.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Enrolment;
import org.admitone.roster.EnrolmentFilter;
import org.admitone.roster.RosterDesk;
import org.admitone.roster.SessionCodes;
import org.admitone.roster.imports.ImportDesk;
import org.admitone.roster.imports.Imported;
import org.admitone.roster.imports.Missing;
import org.admitone.roster.imports.RosterRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses/{course}/enrolments")
class EnrolmentsApi {

    private static final int MOST_AT_ONCE = 10_000;

    private final Named named;
    private final RosterDesk desk;
    private final ImportDesk imports;
    private final SessionCodes sessions;
    private final Clock clock;

    EnrolmentsApi(Named named, RosterDesk desk, ImportDesk imports, SessionCodes sessions, Clock clock) {
        this.named = named;
        this.desk = desk;
        this.imports = imports;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    Page<EnrolmentBody> list(@PathVariable String course, @RequestParam(name = "q", required = false) @Nullable String text,
                             @RequestParam(required = false) @Nullable String role, @RequestParam(required = false) @Nullable String state,
                             @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        CourseId id = named.course(course).id();
        Map<UUID, String> codes = codes(id);
        return named.enrolments().list(id, EnrolmentQuery.filter(text, role, state), Slice.of(limit, cursor), clock.instant())
                .map(enrolment -> EnrolmentBody.of(enrolment, codes));
    }

    @GetMapping("/{uid}")
    ResponseEntity<EnrolmentBody> one(@PathVariable String course, @PathVariable String uid) {
        Enrolment enrolment = named.enrolment(named.course(course).id(), uid);
        return answer(Stored.unchanged(enrolment), course);
    }

    @PutMapping("/{uid}")
    ResponseEntity<EnrolmentBody> put(@PathVariable String course, @PathVariable String uid, @RequestBody JsonIn body,
                                      Revision basedOn, Actor actor) {
        Course into = named.course(course);
        RosterRow row = EnrolmentIn.read(uid, 0, body, into.zone());
        body.finish(() -> row);
        return answer(imports.enrolOne(into.id(), row, basedOn, actor), course);
    }

    /// Many at once: all of them or none.
    @PutMapping
    Imported putAll(@PathVariable String course, @RequestBody JsonIn body, Actor actor) {
        Course into = named.course(course);
        List<RosterRow> rows = new ArrayList<>();
        List<JsonIn> entries = body.objects("enrolments", MOST_AT_ONCE);
        for (int i = 0; i < entries.size(); i++) {
            rows.add(EnrolmentIn.read(null, i, entries.get(i), into.zone()));
        }
        if (!body.says("enrolments")) {
            body.fault("enrolments", "This list is missing.");
        }
        Missing missing = body.yes("removeMissing") ? Missing.REMOVE : Missing.KEEP;
        body.finish(() -> rows);
        return imports.importAtOnce(into.id(), rows, missing, actor);
    }

    @PostMapping("/{uid}/suspend")
    ResponseEntity<EnrolmentBody> suspend(@PathVariable String course, @PathVariable String uid, @RequestBody JsonIn body,
                                          Revision basedOn, Actor actor) {
        String reason = body.text("reason");
        body.finish(() -> reason);
        Enrolment now = named.enrolment(named.course(course).id(), uid);
        return answer(desk.suspend(now.course(), now.person().id(), reason, basedOn, actor), course);
    }

    @PostMapping("/{uid}/resume")
    ResponseEntity<EnrolmentBody> resume(@PathVariable String course, @PathVariable String uid, Revision basedOn, Actor actor) {
        Enrolment now = named.enrolment(named.course(course).id(), uid);
        return answer(desk.resume(now.course(), now.person().id(), basedOn, actor), course);
    }

    @DeleteMapping("/{uid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String course, @PathVariable String uid, @RequestParam(defaultValue = "") String reason, Revision basedOn, Actor actor) {
        Enrolment now = named.enrolment(named.course(course).id(), uid);
        desk.remove(now.course(), now.person().id(), basedOn, reason, actor);
    }

    private ResponseEntity<EnrolmentBody> answer(Stored<Enrolment> stored, String course) {
        Enrolment enrolment = stored.thing();
        return Etags.stored(stored, EnrolmentBody.of(enrolment, codes(enrolment.course())), enrolment.revision(),
                Etags.address("courses", course, "enrolments", enrolment.person().uid()));
    }

    private Map<UUID, String> codes(CourseId course) {
        Map<UUID, String> codes = new HashMap<>();
        sessions.of(course).forEach((code, id) -> codes.put(id, code));
        return codes;
    }
}
