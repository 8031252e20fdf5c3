package org.admitone.simulator.zoom.hooks;

import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Registrant;
import tools.jackson.databind.node.ObjectNode;

/// Tells of registrations: made, approved, cancelled, denied.
public final class RegistrationNews {

    private final News news;

    public RegistrationNews(News news) {
        this.news = news;
    }

    public void created(Meeting meeting, Registrant registrant, String joinUrl) {
        ObjectNode person = person(registrant).put("status", registrant.status().word()).put("join_url", joinUrl).put("participant_pin_code", registrant.pin());
        tell("created", meeting, person, news.happened());
    }

    public void approved(Meeting meeting, Registrant registrant, String joinUrl) {
        tell("approved", meeting, person(registrant).put("join_url", joinUrl).put("participant_pin_code", registrant.pin()), news.operated());
    }

    public void cancelled(Meeting meeting, Registrant registrant) {
        tell("cancelled", meeting, person(registrant), news.operated());
    }

    public void denied(Meeting meeting, Registrant registrant) {
        tell("denied", meeting, person(registrant), news.operated());
    }

    private static ObjectNode person(Registrant registrant) {
        return Json.object().put("id", registrant.id()).put("first_name", registrant.form().path("first_name").asString(""))
                .put("last_name", registrant.form().path("last_name").asString("")).put("email", registrant.email());
    }

    private void tell(String what, Meeting meeting, ObjectNode person, ObjectNode payload) {
        ObjectNode object = News.numbered(meeting);
        object.set("registrant", person);
        payload.set("object", object);
        news.tell("meeting.registration_" + what, payload);
    }
}
