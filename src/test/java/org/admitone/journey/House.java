package org.admitone.journey;

import java.util.ArrayList;
import java.util.List;
import org.admitone.console.StaffRole;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.PersonId;
import org.admitone.scenario.HeldClass;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;

/// A fresh school by a lake, always on the same Monday morning, so that pictures of it look the same each time.
final class House implements AutoCloseable {

    final SettableClock clock = SettableClock.at("2026-11-23T09:05:00Z");
    final TestDatabase database = TestDatabase.fresh();
    final TestServer server;
    final School school = new School(database, clock);

    House(List<String> more) {
        List<String> settings = new ArrayList<>(List.of("admitone.school.name=Lyceum of the Lake", "admitone.school.zone=Europe/Berlin"));
        settings.addAll(more);
        server = TestServer.on(database, clock, settings.toArray(String[]::new));
    }

    static House withoutRooms() {
        return new House(List.of("admitone.rooms.enabled=false"));
    }

    String address(String path) {
        return server.address() + path;
    }

    /// Of the first start, as the terminal prints it.
    String firstLink() {
        return address("/console/welcome/" + server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
    }

    /// Somebody of the staff with [Traveller#PASSWORD]; one for each house.
    ///
    /// @return the sign-in name
    String staff(String name, StaffRole role) {
        StaffInvitations invitations = server.bean(StaffInvitations.class);
        String login = role.code();
        invitations.accept(invitations.forFirstOwner().orElseThrow(), name, login, Traveller.PASSWORD);
        database.jdbc().sql("update staff set role = ? where login = ?").params(role.code(), login).update();
        return login;
    }

    /// A class that is over, of people with names.
    HeldClass heldClass() {
        HeldClass held = HeldClass.on(database, server, clock);
        title(held.lesson.session(), "Algebra, linear equations");
        name(held.ada, "Ada Lovelace");
        name(held.bob, "Bob Noyce");
        name(held.cy, "Cy Coleman");
        return held;
    }

    void tie(String login, PersonId person) {
        database.jdbc().sql("update staff set person_id = ? where login = ?").params(person.value(), login).update();
    }

    School.Member member(School.Lesson lesson, String role, String name) {
        School.Member member = school.members(lesson, role, 1).getFirst();
        name(member, name);
        return member;
    }

    void name(School.Member who, String name) {
        database.jdbc().sql("update person set display_name = ? where person_id = ?").params(name, who.person().value()).update();
    }

    void title(SessionId session, String title) {
        database.jdbc().sql("update session set title = ? where session_id = ?").params(title, session.value()).update();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
