package org.admitone.simulator.zoom.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.simulator.zoom.hooks.GroupNews;
import org.admitone.simulator.zoom.http.Call;
import org.admitone.simulator.zoom.http.Problem;
import org.admitone.simulator.zoom.http.Reply;
import org.admitone.simulator.zoom.world.Group;
import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.Label;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// Groups of users, their settings and what those settings lock.
public final class GroupsResource implements Resource {

    private static final int MEMBERS_PER_CALL = 30;
    private static final int NEW_PER_DAY = 100;

    private final Desk desk;
    private final GroupNews news;

    public GroupsResource(Desk desk, GroupNews news) {
        this.desk = desk;
        this.news = news;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/groups", Label.MEDIUM, "group:read:list_groups:admin", this::list),
                Operation.post("/groups", Label.LIGHT, "group:write:group:admin", this::create),
                Operation.get("/groups/{groupId}", Label.LIGHT, "group:read:group:admin", call -> Reply.ok(described(group(call)))),
                Operation.delete("/groups/{groupId}", Label.LIGHT, "group:delete:group:admin", this::delete),
                Operation.get("/groups/{groupId}/members", Label.MEDIUM, "group:read:list_members:admin", this::members),
                Operation.post("/groups/{groupId}/members", Label.MEDIUM, "group:write:member:admin", this::addMembers),
                Operation.delete("/groups/{groupId}/members/{memberId}", Label.LIGHT, "group:delete:member:admin", this::removeMember),
                Operation.get("/groups/{groupId}/settings", Label.LIGHT, "group:read:settings:admin", call -> Reply.ok(group(call).settings())),
                Operation.patch("/groups/{groupId}/settings", Label.LIGHT, "group:update:settings:admin", this::set),
                Operation.get("/groups/{groupId}/lock_settings", Label.LIGHT, "group:read:lock_settings:admin", call -> Reply.ok(group(call).locks())),
                Operation.patch("/groups/{groupId}/lock_settings", Label.LIGHT, "group:update:lock_settings:admin", this::lock));
    }

    private Reply list(Call call) {
        ObjectNode page = desk.paging.page(call, 300, "groups", desk.world.groups().all(), GroupsResource::described);
        page.remove(List.of("page_count", "page_size"));
        return Reply.ok(page);
    }

    private Reply create(Call call) {
        desk.paidAccount();
        ObjectNode body = call.json();
        Checks.of(body).required("name").text("name", 128).done();
        String name = body.path("name").asString("");
        if (desk.world.groups().all().stream().anyMatch(group -> group.name().equals(name))) {
            throw Problem.of(409, 4132, "The group name \"" + name + "\" is already in use.");
        }
        desk.limits.daily("new groups", NEW_PER_DAY, "You have exceeded the daily rate limit of group creation.");
        Group group = new Group(desk.ids.opaque(), name, Set.of(), desk.world.settings().ofNewGroup(), Json.object());
        desk.world.groups().put(group);
        news.turned("created", group);
        return Reply.json(201, described(group));
    }

    private Reply delete(Call call) {
        Group group = group(call);
        desk.world.groups().remove(group);
        news.turned("deleted", group);
        return Reply.empty(204);
    }

    private Reply members(Call call) {
        List<User> members = desk.world.users().all().stream().filter(user -> group(call).members().contains(user.id())).toList();
        return Reply.ok(desk.paging.page(call, 2_000, "members", members, GroupsResource::member).put("page_number", 1));
    }

    private Reply addMembers(Call call) {
        Group group = group(call);
        ObjectNode body = call.json();
        if (body.path("members").size() > MEMBERS_PER_CALL) {
            throw Problem.of(400, 300, "members: at most " + MEMBERS_PER_CALL + ".");
        }
        List<User> people = body.path("members").valueStream()
                .map(each -> desk.world.users().find(each.path("id").asString("")).or(() -> desk.world.users().find(each.path("email").asString(""))))
                .flatMap(Optional::stream).toList();
        Set<String> added = people.stream().map(User::id).collect(Collectors.toSet());
        Set<String> all = new HashSet<>(group.members());
        all.addAll(added);
        desk.world.groups().put(new Group(group.id(), group.name(), all, group.settings(), group.locks()));
        List<User> fresh = people.stream().filter(each -> !group.members().contains(each.id())).toList();
        if (!fresh.isEmpty()) {
            news.members("member_added", group, fresh);
        }
        return Reply.json(201, Json.object().put("ids", String.join(",", added)).put("added_at", Json.time(desk.clock.instant())));
    }

    private Reply removeMember(Call call) {
        Group group = group(call);
        Set<String> left = new HashSet<>(group.members());
        if (!left.remove(call.part("memberId"))) {
            throw Problem.of(404, 1001, "The group member does not exist.");
        }
        desk.world.groups().put(new Group(group.id(), group.name(), left, group.settings(), group.locks()));
        news.members("member_deleted", group, desk.world.users().find(call.part("memberId")).stream().toList());
        return Reply.empty(204);
    }

    private Group group(Call call) {
        desk.paidAccount();
        String id = call.part("groupId");
        return desk.world.groups().find(id).orElseThrow(() -> Problem.of(404, 4130, "A group with this " + id + " does not exist."));
    }

    private Reply set(Call call) {
        Group group = group(call);
        ObjectNode changes = call.json();
        Optional<ObjectNode> before = Json.changed(group.settings(), changes);
        Json.overlay(group.settings(), changes);
        before.ifPresent(old -> news.settings(group, old, Json.same(old, changes)));
        return Reply.empty(204);
    }

    private Reply lock(Call call) {
        Group group = group(call);
        ObjectNode changes = call.json();
        Optional<ObjectNode> before = Json.changed(group.locks(), changes);
        Json.overlay(group.locks(), changes);
        before.ifPresent(old -> news.locks(group, Json.same(old, changes)));
        return Reply.empty(204);
    }

    private static ObjectNode described(Group group) {
        return Json.object().put("id", group.id()).put("name", group.name()).put("total_members", group.members().size());
    }

    private static ObjectNode member(User user) {
        return Json.object().put("id", user.id()).put("email", user.email()).put("first_name", user.profile().path("first_name").asString(""))
                .put("last_name", user.profile().path("last_name").asString("")).put("type", user.standing().type());
    }
}
