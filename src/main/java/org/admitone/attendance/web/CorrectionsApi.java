package org.admitone.attendance.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CorrectionDesk;
import org.admitone.attendance.Corrections;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.platform.json.JsonIn;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Corrections of a session's attendance, by programs. The author is the program's key.
@RestController
class CorrectionsApi {

    private static final String HERE = "/api/v1/sessions/{id}/attendance/corrections";

    private final Sessions sessions;
    private final People people;
    private final Corrections corrections;
    private final CorrectionDesk desk;

    CorrectionsApi(Sessions sessions, People people, Corrections corrections, CorrectionDesk desk) {
        this.sessions = sessions;
        this.people = people;
        this.corrections = corrections;
        this.desk = desk;
    }

    /// In the order in which they were said, so that a number is a place: nothing is ever removed or put in between.
    @GetMapping(HERE)
    Page<CorrectionBody> list(@PathVariable UUID id, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Slice slice = Slice.of(limit, cursor);
        Session session = sessions.byId(new SessionId(id)).orElseThrow(() -> new NotThere("session"));
        List<Correction> all = corrections.of(session.id());
        int from = before(slice);
        List<Numbered> rest = IntStream.range(Math.clamp(from, 0, all.size()), all.size()).mapToObj(place -> new Numbered(place + 1, all.get(place))).toList();
        return Page.ofOneMore(rest.subList(0, Math.min(rest.size(), limit + 1)), slice, some -> new Cursor(Integer.toString(some.number), new UUID(0, 0)))
                .map(some -> CorrectionBody.of(uid(some.correction), some.correction));
    }

    private record Numbered(int number, Correction correction) {}

    private static int before(Slice slice) {
        try {
            return slice.fromTheStart() ? 0 : Integer.parseUnsignedInt(slice.afterKey());
        } catch (NumberFormatException notOurs) {
            throw Cursor.foreign();
        }
    }

    private String uid(Correction correction) {
        return people.byId(correction.person()).map(Person::uid).orElse(correction.person().toString());
    }

    /// 201 for what was said now, 200 where it was the last word already.
    @PostMapping(HERE)
    ResponseEntity<CorrectionBody> correct(@PathVariable UUID id, @RequestBody JsonIn body, Actor actor) {
        Session session = sessions.byId(new SessionId(id)).orElseThrow(() -> new NotThere("session"));
        CorrectionBody.Saying saying = CorrectionBody.read(body, session.zone());
        PersonId person = people.byUid(saying.uid()).map(Person::id).orElseThrow(() -> new NotThere("person"));
        Stored<Correction> stored = desk.correct(session.id(), person, saying.word(), saying.reason(), actor);
        return ResponseEntity.status(stored.how() == Stored.How.ADDED ? HttpStatus.CREATED : HttpStatus.OK).body(CorrectionBody.of(saying.uid(), stored.thing()));
    }
}
