package org.admitone.school.web;

import org.admitone.audit.Actor;
import org.admitone.platform.Revision;
import org.admitone.platform.json.JsonIn;
import org.admitone.platform.web.Etags;
import org.admitone.school.School;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the school is called, where its clock hangs and when doors usually open, for programs.
@RestController
@RequestMapping("/api/v1/settings")
class SettingsApi {

    private final School school;

    SettingsApi(School school) {
        this.school = school;
    }

    @GetMapping
    ResponseEntity<SettingsBody> read() {
        return answer(school.stated());
    }

    /// Without a condition it is based on what was read here, so that two programs that each change one thing do not undo each other's.
    @PutMapping
    ResponseEntity<SettingsBody> change(@RequestBody JsonIn body, Revision basedOn, Actor actor) {
        School.Stated before = school.stated();
        school.change(SettingsBody.read(body, before.said()), basedOn.equals(Revision.ANY) ? new Revision(before.revision()) : basedOn, actor);
        return answer(school.stated());
    }

    private ResponseEntity<SettingsBody> answer(School.Stated stated) {
        return Etags.ok(SettingsBody.of(stated, school.holds(stated.said())), stated.revision());
    }
}
