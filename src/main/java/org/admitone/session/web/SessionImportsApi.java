package org.admitone.session.web;

import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.web.Etags;
import org.admitone.roster.Course;
import org.admitone.roster.CourseId;
import org.admitone.roster.Courses;
import org.admitone.session.imports.NotNamed;
import org.admitone.session.imports.SessionImportDesk;
import org.admitone.session.imports.SessionListId;
import org.admitone.session.imports.SessionPreview;
import org.admitone.session.imports.SessionsImported;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lists of sessions, of one course or of the whole school: looked at first, then confirmed.
@RestController
class SessionImportsApi {

    private static final int MOST_FAULTS = 1000;
    private static final String OF_COURSE = "/api/v1/courses/{course}/session-imports";
    private static final String OF_SCHOOL = "/api/v1/session-imports";

    private final Courses courses;
    private final SessionImportDesk desk;

    SessionImportsApi(Courses courses, SessionImportDesk desk) {
        this.courses = courses;
        this.desk = desk;
    }

    /// Looks at a list and changes nothing. The list comes as it is, in whatever encoding.
    @PostMapping(value = {OF_COURSE, OF_SCHOOL}, consumes = {"text/csv", "text/calendar", "text/plain", "application/octet-stream"})
    ResponseEntity<SessionImportBody> preview(@PathVariable(required = false) @Nullable String course, @RequestBody byte[] list, Actor actor) {
        SessionPreview preview = desk.preview(id(course), list, actor);
        if (preview.id() == null) {
            throw new BadInput(preview.plan().faults().stream().limit(MOST_FAULTS).map(SessionImportsApi::told).toList());
        }
        String id = preview.id().toString();
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(course == null ? Etags.address("session-imports", id) : Etags.address("courses", course, "session-imports", id)).body(SessionImportBody.of(preview));
    }

    /// The same list against the sessions as they are now.
    @GetMapping({OF_COURSE + "/{id}", OF_SCHOOL + "/{id}"})
    SessionImportBody again(@PathVariable(required = false) @Nullable String course, @PathVariable String id) {
        return SessionImportBody.of(desk.again(id(course), read(id)));
    }

    @PostMapping({OF_COURSE + "/{id}/confirm", OF_SCHOOL + "/{id}/confirm"})
    SessionsImported confirm(@PathVariable(required = false) @Nullable String course, @PathVariable String id, @RequestBody JsonIn body, Actor actor) {
        String digest = body.text("digest");
        NotNamed notNamed = body.yes("cancelMissing") ? NotNamed.ARE_CANCELLED : NotNamed.STAY;
        body.finish(() -> digest);
        return desk.confirm(id(course), read(id), digest, notNamed, actor);
    }

    private @Nullable CourseId id(@Nullable String code) {
        return code == null ? null : courses.byCode(code).map(Course::id).orElseThrow(() -> new NotThere("course"));
    }

    private static BadInput.Fault told(ImportFault fault) {
        return new BadInput.Fault(fault.spot().words() + (fault.column() == null ? "" : ", column " + fault.column()), fault.what());
    }

    private static SessionListId read(String id) {
        try {
            return new SessionListId(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            throw new NotThere("import");
        }
    }
}
