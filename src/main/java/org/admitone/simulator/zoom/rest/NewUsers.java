package org.admitone.simulator.zoom.rest;

import org.admitone.simulator.zoom.hooks.UserNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// Makes users in Zoom's four ways, and refuses for Zoom's documented reasons. Two addresses of one mailbox are two users, as with Zoom.
final class NewUsers {

    private final Desk desk;
    private final UserNews news;

    NewUsers(Desk desk, UserNews news) {
        this.desk = desk;
        this.news = news;
    }

    Reply create(Call call) {
        ObjectNode body = call.json();
        ObjectNode person = body.path("user_info") instanceof ObjectNode given ? given : Json.object();
        Checks.of(body).required("action").oneOf("action", "create", "autoCreate", "custCreate", "ssoCreate").done();
        Checks.of(person).required("email", "type").text("email", 128).oneOf("type", 1, 2, 4, 99).text("first_name", 64).text("last_name", 64).text("password", 32).done();
        String how = body.path("action").asString("");
        way(how, person);
        address(person.path("email").asString(""));
        int type = person.path("type").asInt(User.BASIC);
        seat(type);
        if (how.equals("create")) {
            desk.limits.daily("new users", desk.behaviour.plan().newUsersPerDay(), "You have exceeded the daily rate limit of user creation.");
        }
        User user = new User(desk.ids.opaque(), person.path("email").asString(""), new User.Standing(type, how.equals("create") ? "pending" : "active", 2), profile(how, person),
                desk.world.settings().ofNewUser(desk.behaviour.plan()), desk.clock.instant());
        desk.world.users().put(user);
        news.created(user, how);
        return Reply.json(201, new UserAnswers(desk).created(user));
    }

    /// What the account needs for each way.
    private void way(String how, ObjectNode person) {
        switch (how) {
            case "autoCreate" -> {
                need(Switch.MANAGED_DOMAIN, 200, "No permission.");
                String password = person.path("password").asString("");
                if (!password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).{8,32}")) {
                    throw Problem.of(400, 300, "Invalid parameter: password");
                }
            }
            case "custCreate" -> need(Switch.PARTNER, 200, "No permission.");
            case "ssoCreate" -> {
                need(Switch.SSO, 2002, "SSO has not been enabled for this account. Contact the Zoom support team to enable this option.");
                need(Switch.SSO_AHEAD, 2032, "The ssoCreate option is only available for SSO Partners that have enabled the pre-provision option. Contact the Zoom Support team to learn more.");
            }
            default -> { }
        }
    }

    private void need(Switch what, int code, String otherwise) {
        if (!desk.behaviour.is(what)) {
            throw Problem.of(400, code, otherwise);
        }
    }

    private void address(String email) {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Problem.of(400, 300, "Invalid parameter: email");
        }
        if (desk.world.addresses().isBlocked(email)) {
            throw Problem.of(400, 1107, "Email domain is blocked.");
        }
        if (desk.world.users().find(email).isPresent()) {
            throw Problem.of(409, 1005, "Email \"" + email + "\" has already been used.");
        }
        if (desk.world.addresses().isUsedElsewhere(email)) {
            throw Problem.of(400, 1009, "The user " + email + " already holds an active account.");
        }
    }

    /// Whoever was invited takes a seat before accepting.
    void seat(int type) {
        if (type == User.LICENSED && desk.world.users().licensed() >= desk.behaviour.licences()) {
            throw Problem.of(400, 2034, "You have reached the maximum number of licensed users (" + desk.behaviour.licences() + ").");
        }
        if (type == User.BASIC && desk.behaviour.is(Switch.BASIC_SEATS_TAKEN)) {
            throw Problem.of(400, 2033, "Your request to add a basic user wasn't approved because you've already reached the maximum basic user limit allowed in your account.");
        }
    }

    private static ObjectNode profile(String how, ObjectNode person) {
        ObjectNode profile = UsersResource.profile(Json.object(), person);
        profile.putArray("login_types").add(switch (how) {
            case "custCreate" -> 99;
            case "ssoCreate" -> 101;
            default -> 100;
        });
        return profile;
    }
}
