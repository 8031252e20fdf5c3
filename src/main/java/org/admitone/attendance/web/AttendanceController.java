package org.admitone.attendance.web;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.admitone.attendance.AttendanceCsv;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.AttendanceXlsx;
import org.admitone.attendance.Attendees;
import org.admitone.console.StaffPages;
import org.admitone.presence.PresenceBook;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Presence and attendance of one session, for programs; the sheet as a file for programs and staff.
@RestController
@StaffPages
class AttendanceController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
        return file(sheet.session(), CSV, "csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({"/api/v1/sessions/{id}/attendance.xlsx", "/console/sessions/{id}/attendance.xlsx"})
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id) {
        AttendanceSheet sheet = sheet(id);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        AttendanceXlsx.write(sheet, xlsx);
        return file(sheet.session(), XLSX, "xlsx", xlsx.toByteArray());
    }

    /// To be kept, under a name that says the day.
    static ResponseEntity<byte[]> file(Session session, MediaType type, String ending, byte[] bytes) {
        String name = "attendance-" + session.startsAt().atZone(session.zone()).toLocalDate() + "." + ending;
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(bytes);
    }

    private @Nullable String uid(PersonId person) {
        return people.byId(person).map(Person::uid).orElse(null);
    }

    private AttendanceSheet sheet(UUID session) {
        return attendance.sheet(new SessionId(session));
    }
}
