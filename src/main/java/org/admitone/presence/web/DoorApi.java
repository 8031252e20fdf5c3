package org.admitone.presence.web;

import java.time.Duration;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.platform.json.JsonIn;
import org.admitone.presence.LiveDoors;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionAddress;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A session's door for programs: who is where, and what staff do there. Each act has its audit line with the key's name and why.
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class DoorApi {

    private static final int USUAL_MINUTES = 15;

    private final LiveDoors doors;
    private final DoorStaff staff;
    private final SessionAddress address;
    private final Sessions sessions;
    private final People people;

    DoorApi(LiveDoors doors, DoorStaff staff, SessionAddress address, Sessions sessions, People people) {
        this.doors = doors;
        this.staff = staff;
        this.address = address;
        this.sessions = sessions;
        this.people = people;
    }

    /// How far a ban reaches.
    enum From { SESSION, COURSE }

    @GetMapping("/door")
    DoorBody door(@PathVariable String id) {
        return DoorBody.of(doors.of(address.byId(id)));
    }

    @PostMapping("/people/{uid}/evict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evict(@PathVariable String id, @PathVariable String uid, @RequestBody JsonIn body, Actor actor) {
        StaffAct act = ActIn.finish(body, actor);
        staff.evict(address.byId(id), person(uid), act);
    }

    @PostMapping("/people/{uid}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String id, @PathVariable String uid, @RequestBody JsonIn body, Actor actor) {
        StaffAct act = ActIn.finish(body, actor);
        staff.handOver(address.byId(id), person(uid), act);
    }

    @PostMapping("/people/{uid}/ban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ban(@PathVariable String id, @PathVariable String uid, @RequestBody JsonIn body, Actor actor) {
        From from = body.oneOf("from", From.class);
        StaffAct act = ActIn.finish(body, actor);
        SessionId session = address.byId(id);
        if (from == From.COURSE) {
            staff.banFromCourse(sessions.byId(session).map(Session::course).orElseThrow(() -> new NotThere("session")), person(uid), act);
        } else {
            staff.banFromSession(session, person(uid), act);
        }
    }

    @PostMapping("/people/{uid}/lift-ban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftBan(@PathVariable String id, @PathVariable String uid, @RequestBody JsonIn body, Actor actor) {
        StaffAct act = ActIn.finish(body, actor);
        staff.liftBans(address.byId(id), person(uid), act);
    }

    @PostMapping("/people/{uid}/let-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letIn(@PathVariable String id, @PathVariable String uid, @RequestBody JsonIn body, Actor actor) {
        int minutes = body.whole("minutes", USUAL_MINUTES);
        StaffAct act = ActIn.finish(body, actor);
        staff.letIn(address.byId(id), person(uid), Duration.ofMinutes(minutes), act);
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @RequestBody JsonIn body, Actor actor) {
        StaffAct act = ActIn.finish(body, actor);
        staff.endSession(address.byId(id), act);
    }

    private PersonId person(String uid) {
        return people.byUid(uid).map(Person::id).orElseThrow(() -> new NotThere("person"));
    }
}
