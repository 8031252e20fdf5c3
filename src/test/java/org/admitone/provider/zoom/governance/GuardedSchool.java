package org.admitone.provider.zoom.governance;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.world.Group;
import tools.jackson.databind.JsonNode;

/// A school with three hosts at Zoom, all guarded, and somebody who changes things there by hand.
final class GuardedSchool implements AutoCloseable {

    static final Actor OLGA = Actor.staff("olga");
    static final String GROUP = "Classes";
    static final Duration POLL = Duration.ofMinutes(10);

    final ZoomSchool at;
    final GuardDesk desk;

    GuardedSchool() {
        at = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.hosts("one@school.example", "two@school.example", "three@school.example"));
        desk = at.server.bean(GuardDesk.class);
    }

    static GuardTerms terms(Care care, Care ownMeetings) {
        Map<Decision, Care> cares = new EnumMap<>(Decision.class);
        Stream.of(Decision.values()).forEach(each -> cares.put(each, care));
        return new GuardTerms(GuardTerms.Guarding.ON, GROUP, cares, ownMeetings);
    }

    void guards(Care care, Care ownMeetings) {
        desk.save(terms(care, ownMeetings), org.admitone.platform.Revision.ANY, OLGA);
    }

    /// Until everything was looked at and nothing is due.
    void settled() {
        Eventually.isTrue("nothing is due", ZoomSchool.SOON, () -> {
            at.zoom.settle();
            at.server.settle();
            return count("select count(*) from zoom_guarded where due_at <= '" + at.clock.instant() + "' or leased_until is not null or looked_at is null") == 0;
        });
    }

    void soon(String what, Callable<Boolean> holds) {
        Eventually.isTrue(what, ZoomSchool.SOON, () -> {
            at.zoom.settle();
            at.server.ring();
            return holds.call();
        });
    }

    String host() {
        return at.zoom.hosts().getFirst().id();
    }

    /// Never the simulator's own owner, whose app we are.
    String stranger() {
        return at.zoom.hosts().getLast().id();
    }

    Group group() {
        return at.zoom.groups().stream().filter(group -> group.name().equals(GROUP)).findFirst().orElseThrow();
    }

    JsonNode inGroup(String setting) {
        return group().settings().at("/" + setting.replace('.', '/'));
    }

    JsonNode lock(String setting) {
        return group().locks().at("/" + setting.replace('.', '/'));
    }

    JsonNode atHost(String host, String setting) {
        return at.zoom.settings(host).at("/" + setting.replace('.', '/'));
    }

    void byHand(String method, String path, String json) {
        if (at.zoom.byHand(stranger(), method, path, json) >= 300) {
            throw new AssertionError(method + " " + path);
        }
    }

    /// The setting as JSON that is anything else than it should be.
    static String otherwise(GuardedSetting setting) {
        int dot = setting.name().indexOf('.');
        String value = setting.should() instanceof Boolean truth ? String.valueOf(!truth) : "\"both\"";
        return "{\"%s\": {\"%s\": %s}}".formatted(setting.name().substring(0, dot), setting.name().substring(dot + 1), value);
    }

    static String unlocked(GuardedSetting setting) {
        int dot = setting.name().indexOf('.');
        return "{\"%s\": {\"%s\": false}}".formatted(setting.name().substring(0, dot), setting.name().substring(dot + 1));
    }

    List<Drift> drifts(String setting) {
        return desk.drifts(org.admitone.platform.Slice.first(500)).items().stream().filter(drift -> drift.setting().equals(setting)).toList();
    }

    List<String> lines(String action) {
        return at.database.jdbc().sql("select detail::text from audit where action = ? order by seq").param(action)
                .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1))).list();
    }

    long count(String sql) {
        return at.database.jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        at.close();
    }
}
