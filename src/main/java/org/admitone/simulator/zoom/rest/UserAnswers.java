package org.admitone.simulator.zoom.rest;

import java.util.List;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Users as answers show them.
final class UserAnswers {

    private static final int ZOOM_LOGIN = 100;

    private final Desk desk;

    UserAnswers(Desk desk) {
        this.desk = desk;
    }

    ObjectNode created(User user) {
        return Json.object().put("id", user.id()).put("first_name", text(user, "first_name")).put("last_name", text(user, "last_name"))
                .put("email", user.email()).put("type", user.standing().type());
    }

    /// A line of a list.
    ObjectNode line(User user) {
        ObjectNode line = created(user).put("display_name", user.displayName()).put("role_id", String.valueOf(user.standing().role()))
                .put("status", user.standing().status()).put("timezone", user.profile().path("timezone").asString("UTC"))
                .put("dept", text(user, "dept")).put("verified", 1).put("created_at", Json.time(user.createdAt()))
                .put("user_created_at", Json.time(user.createdAt()));
        if (user.profile().has("login_types")) {
            line.set("login_types", user.profile().path("login_types").deepCopy());
        } else {
            line.putArray("login_types").add(ZOOM_LOGIN);
        }
        groups(line, user);
        return line;
    }

    ObjectNode whole(User user) {
        ObjectNode answer = line(user).put("role_name", user.standing().role() == 0 ? "Owner" : "Member")
                .put("use_pmi", user.profile().path("use_pmi").asBoolean(false)).put("language", user.profile().path("language").asString("en-US"));
        if (user.profile().has("pmi")) {
            answer.set("pmi", user.profile().path("pmi").deepCopy());
        }
        return answer;
    }

    ObjectNode summary() {
        List<User> users = desk.world.users().all();
        int pending = (int) users.stream().filter(user -> user.standing().status().equals("pending")).count();
        int licensed = (int) users.stream().filter(User::active).filter(User::licensed).count();
        int basic = (int) users.stream().filter(User::active).filter(user -> user.standing().type() == User.BASIC).count();
        return Json.object().put("licensed_users_count", licensed).put("basic_users_count", basic).put("on_prem_users_count", 0).put("room_users_count", 0)
                .put("pending_users_count", pending).put("join_only_users_count", 0).put("total_users_count", users.size());
    }

    private void groups(ObjectNode line, User user) {
        ArrayNode ids = line.putArray("group_ids");
        desk.world.groups().of(user).forEach(group -> ids.add(group.id()));
    }

    private static String text(User user, String field) {
        return user.profile().path(field).asString("");
    }
}
