package org.admitone.attendance.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.admitone.attendance.AttendanceCsv;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Attendees;
import org.admitone.presence.PresenceBook;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Presence and attendance of one session, for programs; the sheet as CSV for programs and staff.
@RestController
class AttendanceController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PresenceBook presence;
    private final AttendanceDesk attendance;
    private final Attendees attendees;
    private final People people;

    AttendanceController(PresenceBook presence, AttendanceDesk attendance, Attendees attendees, People people) {
        this.presence = presence;
        this.attendance = attendance;
        this.attendees = attendees;
        this.people = people;
    }

    @GetMapping("/api/v1/sessions/{id}/presence")
    PresenceView presence(@PathVariable UUID id) {
        SessionId session = new SessionId(id);
        return PresenceView.of(session, presence.read(session), attendees.of(session), this::uid);
    }

    @GetMapping("/api/v1/sessions/{id}/attendance")
    AttendanceView attendance(@PathVariable UUID id) {
        return AttendanceView.of(sheet(id));
    }

    @GetMapping({"/api/v1/sessions/{id}/attendance.csv", "/console/sessions/{id}/attendance.csv"})
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        AttendanceSheet sheet = sheet(id);
        StringWriter csv = new StringWriter();
        AttendanceCsv.write(sheet, csv);
        String file = "attendance-" + sheet.session().startsAt().atZone(sheet.session().zone()).toLocalDate() + ".csv";
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String uid(PersonId person) {
        return people.byId(person).map(Person::uid).orElse(null);
    }

    private AttendanceSheet sheet(UUID session) {
        return attendance.sheet(new SessionId(session), AttendanceRule.USUAL);
    }
}
