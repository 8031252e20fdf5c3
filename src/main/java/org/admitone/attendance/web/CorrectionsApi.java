package org.admitone.attendance.web;

import java.util.UUID;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CorrectionDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Corrections of a session's attendance, by programs. The author is the program's key.
@RestController
class CorrectionsApi {

    private final Sessions sessions;
    private final People people;
    private final CorrectionDesk desk;

    CorrectionsApi(Sessions sessions, People people, CorrectionDesk desk) {
        this.sessions = sessions;
        this.people = people;
        this.desk = desk;
    }

    /// 201 for what was said now, 200 where it was the last word already.
    @PostMapping("/api/v1/sessions/{id}/attendance/corrections")
    ResponseEntity<CorrectionBody> correct(@PathVariable UUID id, @RequestBody JsonIn body, Actor actor) {
        Session session = sessions.byId(new SessionId(id)).orElseThrow(() -> new NotThere("session"));
        CorrectionBody.Saying saying = CorrectionBody.read(body, session.zone());
        PersonId person = people.byUid(saying.uid()).map(Person::id).orElseThrow(() -> new NotThere("person"));
        Stored<Correction> stored = desk.correct(session.id(), person, saying.word(), saying.reason(), actor);
        return ResponseEntity.status(stored.how() == Stored.How.ADDED ? HttpStatus.CREATED : HttpStatus.OK).body(CorrectionBody.of(saying.uid(), stored.thing()));
    }
}
