package org.admitone.simulator.zoom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;
import tools.jackson.databind.JsonNode;

/// Makes every call the simulator knows, the usual refusals among them, and lets everything happen that is told by a webhook.
final class GrandTour {

    private final SimulatedAccount account;
    private final RestCaller rest;

    GrandTour(SimulatedAccount account, RestCaller rest) {
        this.account = account;
        this.rest = rest;
    }

    void walk() {
        users();
        groups();
        settings();
        byHand();
        long meeting = meetings();
        registrants(meeting);
        String uuid = live(meeting);
        waitingRoom();
        records(meeting, uuid);
        marketplace();
        refusals();
        rest.delete("/meetings/" + meeting + "?cancel_meeting_reminder=false");
        rest.put("/meetings/" + meeting + "/status", "{\"action\": \"recover\"}");
    }

    private void users() {
        rest.get("/users?status=active&page_size=2");
        rest.get("/users/summary");
        String person = "{\"action\": \"%s\", \"user_info\": {\"email\": \"%s@school.example\", \"first_name\": \"Room\", \"last_name\": \"Three\", \"type\": 1}}";
        String id = rest.post("/users", person.formatted("ssoCreate", "room3")).body().path("id").asString("");
        rest.post("/users", person.formatted("create", "room4"));
        rest.get("/users/room4@school.example");
        account.zoom.accepts("room4@school.example");
        rest.post("/users", person.formatted("custCreate", "room5"));
        rest.post("/users", person.formatted("autoCreate", "room6").replace("\"type\"", "\"password\": \"if42!LfH@\", \"type\""));
        rest.post("/users", person.formatted("ssoCreate", "room5"));
        account.zoom.usedElsewhere("room7@school.example");
        rest.post("/users", person.formatted("create", "room7"));
        rest.get("/users/" + id);
        rest.patch("/users/" + id, "{\"type\": 2, \"host_key\": \"123456\", \"timezone\": \"Europe/Berlin\"}");
        rest.get("/users/" + id + "/token?type=zak&ttl=120");
        rest.delete("/users/" + id + "/token");
        rest.put("/users/" + id + "/status", "{\"action\": \"deactivate\"}");
        rest.put("/users/" + id + "/status", "{\"action\": \"activate\"}");
        rest.delete("/users/" + id + "?action=delete");
    }

    private void byHand() {
        String host = account.host();
        account.zoom.byHand(host, "PATCH", "/users/" + host + "/settings", "{\"recording\": {\"local_recording\": false}}");
        account.zoom.byHand(host, "POST", "/users/" + host + "/meetings", "{\"topic\": \"My own\"}");
        account.zoom.signsIn(host, "win");
        account.zoom.changesPassword(host);
    }

    private void groups() {
        String group = rest.post("/groups", "{\"name\": \"Hosts\"}").body().path("id").asString("");
        rest.post("/groups", "{\"name\": \"Hosts\"}");
        rest.get("/groups");
        rest.get("/groups/" + group);
        rest.post("/groups/" + group + "/members", "{\"members\": [{\"id\": \"" + account.host() + "\"}]}");
        rest.get("/groups/" + group + "/members");
        rest.patch("/groups/" + group + "/settings", "{\"schedule_meeting\": {\"join_before_host\": false}, \"recording\": {\"local_recording\": false}}");
        rest.patch("/groups/" + group + "/lock_settings", "{\"schedule_meeting\": {\"join_before_host\": true}}");
        rest.get("/groups/" + group + "/settings");
        rest.get("/groups/" + group + "/lock_settings");
        rest.delete("/groups/" + group + "/members/" + account.host());
        rest.delete("/groups/" + group);
    }

    private void settings() {
        rest.get("/users/" + account.host() + "/settings");
        rest.patch("/users/" + account.host() + "/settings", "{\"in_meeting\": {\"chat\": false}}");
        rest.get("/accounts/me/settings");
        rest.patch("/accounts/me/settings", "{\"in_meeting\": {\"allow_participants_to_rename\": false}}");
    }

    private long meetings() {
        JsonNode meeting = rest.post("/users/" + account.host() + "/meetings", SimulatedAccount.CLASS).body();
        long id = meeting.path("id").longValue();
        rest.get("/meetings/" + id);
        rest.patch("/meetings/" + id, "{\"topic\": \"Geometry\", \"settings\": {\"mute_upon_entry\": true, \"audio\": \"voip\"}}");
        rest.get("/users/" + account.host() + "/meetings?type=upcoming&page_size=300");
        rest.post("/meetings/" + id + "/invite_links", "{\"ttl\": 600, \"attendees\": [{\"name\": \"Guest 7\"}]}");
        return id;
    }

    private void registrants(long meeting) {
        String base = "/meetings/" + meeting;
        JsonNode ada = rest.post(base + "/registrants", "{\"email\": \"ada@seats.example\", \"first_name\": \"Ada\"}").body();
        String id = ada.path("registrant_id").asString("");
        rest.post(base + "/batch_registrants", """
                {"auto_approve": true, "registrants_confirmation_email": false, "registrants": [{"email": "ben@seats.example", "first_name": "Ben"},
                 {"email": "cy@seats.example", "first_name": "Cy", "last_name": "Z"}]}""");
        rest.get(base + "/registrants?status=approved&page_size=1");
        rest.get(base + "/registrants?status=pending");
        rest.get(base + "/registrants/" + id);
        for (String action : new String[] {"approve", "deny", "approve", "cancel"}) {
            rest.put(base + "/registrants/status", "{\"action\": \"" + action + "\", \"registrants\": [{\"id\": \"" + id + "\", \"email\": \"ada@seats.example\"}]}");
        }
        rest.get(base + "/registrants?status=denied");
        rest.get(base + "/registrants/questions");
        rest.patch(base + "/registrants/questions", "{\"questions\": [{\"field_name\": \"last_name\", \"required\": false}]}");
        rest.delete(base + "/registrants/" + id);
    }

    private String link(long meeting, String email) {
        return rest.get("/meetings/" + meeting + "/registrants?status=approved").body().path("registrants").valueStream()
                .filter(each -> each.path("email").asString("").equals(email)).findFirst().orElseThrow().path("join_url").asString("");
    }

    private String live(long meeting) {
        String uuid = rest.get("/meetings/" + meeting).body().path("uuid").asString("");
        account.zoom.change(quirks -> quirks.secondDevice(SecondDevice.DISPLACE).with(Switch.ORPHANS_GET_A_HOST));
        SimClient ben = account.zoom.join(link(meeting, "ben@seats.example")).client();
        account.zoom.advance(Duration.ofSeconds(31));
        ben.leave();
        account.zoom.join(link(meeting, "ben@seats.example")).client();
        SimClient host = account.zoom.join(account.zoom.hostLink(meeting)).client();
        account.zoom.join(link(meeting, "ben@seats.example")).client();
        SimClient cy = account.zoom.join(link(meeting, "cy@seats.example")).client();
        rest.get("/metrics/meetings?type=live&from=2026-09-01&to=2026-09-30");
        rest.get("/metrics/meetings/" + meeting + "/participants?type=live");
        String remove = "{\"method\": \"participant.remove\", \"params\": {\"participant_uuid\": \"" + cy.badge().orElseThrow().participantUuid() + "\"}}";
        rest.patch("/live_meetings/" + meeting + "/events", remove);
        account.zoom.advance(Duration.ofMinutes(2));
        host.leave();
        rest.put("/meetings/" + meeting + "/status", "{\"action\": \"end\"}");
        return uuid;
    }

    private void waitingRoom() {
        long meeting = rest.post("/users/" + account.host() + "/meetings", SimulatedAccount.CLASS.replace("\"waiting_room\": false", "\"waiting_room\": true"))
                .body().path("id").longValue();
        SimClient host = account.zoom.join(account.zoom.hostLink(meeting)).client();
        for (String name : new String[] {"Di", "Ed"}) {
            String link = rest.post("/meetings/" + meeting + "/registrants", "{\"email\": \"" + name + "@seats.example\", \"first_name\": \"" + name
                    + "\", \"auto_approve\": true}").body().path("join_url").asString("");
            SimClient client = account.zoom.join(link).client();
            host.admit(name.equals("Di") ? client : host);
        }
        host.endMeeting();
        long early = rest.post("/users/" + account.host() + "/meetings", """
                {"topic": "Early", "settings": {"waiting_room": false, "join_before_host": true}}""").body().path("id").longValue();
        account.zoom.join(rest.get("/meetings/" + early).body().path("join_url").asString("") + "&uname=Fay").client().leave();
    }

    private void records(long meeting, String uuid) {
        String once = URLEncoder.encode(uuid, StandardCharsets.UTF_8);
        String encoded = uuid.startsWith("/") || uuid.contains("//") ? URLEncoder.encode(once, StandardCharsets.UTF_8) : once;
        for (int i = 0; i < 2; i++) {
            rest.get("/report/meetings/" + encoded + "/participants?include_fields=registrant_id&page_size=300");
            account.zoom.advance(Duration.ofMinutes(11));
        }
        rest.get("/report/meetings/" + encoded);
        rest.get("/report/meetings/" + meeting + "/participants");
        rest.get("/metrics/meetings?type=past&from=2026-01-01&to=2026-12-31&page_size=300");
        rest.get("/past_meetings/" + encoded);
        rest.get("/past_meetings/" + meeting + "/instances");
        rest.get("/past_meetings/" + encoded + "/participants");
        rest.get("/metrics/meetings/" + encoded + "/participants?type=past&include_fields=registrant_id");
    }

    private void marketplace() {
        String app = account.zoom.credentials().appId();
        rest.get("/marketplace/apps/" + app + "/webhook_logs?type=1&page_size=300");
        String id = rest.post("/marketplace/app/event_subscription", """
                {"events": ["meeting.ended"], "event_subscription_name": "ends", "event_webhook_url": "%s", "subscription_scope": "account"}"""
                .formatted(account.hooks.address())).body().path("event_subscription_id").asString("");
        rest.get("/marketplace/app/event_subscription?user_id=" + account.host() + "&account_id=" + account.zoom.credentials().accountId());
        rest.patch("/marketplace/app/event_subscription/" + id, "{\"user_ids\": [], \"account_id\": \"" + account.zoom.credentials().accountId() + "\"}");
        rest.delete("/marketplace/app/event_subscription/" + id);
    }

    private void refusals() {
        rest.get("/users/nobody");
        rest.get("/meetings/1");
        rest.get("/past_meetings/1");
        rest.get("/report/meetings/1/participants");
        rest.get("/metrics/meetings/1/participants?type=past");
        rest.post("/users/nobody/meetings", "{}");
        rest.post("/users/" + account.host() + "/meetings", "{\"topic\": 1}");
        rest.post("/meetings/1/registrants", "{\"email\": \"a@b.example\", \"first_name\": \"A\"}");
        rest.post("/meetings/1/batch_registrants", "{\"registrants\": [{\"email\": \"a@b.example\", \"first_name\": \"A\"}]}");
        rest.patch("/live_meetings/1/events", "{\"method\": \"recording.start\"}");
        rest.get("/groups/none");
        rest.delete("/users/" + account.zoom.users().getFirst().id());
    }
}
