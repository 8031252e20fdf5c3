package org.admitone.provider.rooms.relay;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.time.Clock;
import java.util.List;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.rooms.EnginePool;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.provider.rooms.janus.JanusEngine;
import org.admitone.scenario.School;

/// A server with a media engine on loopback, a school, and browsers.
final class RoomFixture implements AutoCloseable {

    final TestDatabase database = TestDatabase.fresh();
    final TestServer server;
    final TestBrowser browser = TestBrowser.start();
    final School school;

    RoomFixture() {
        server = TestServer.on(database, LoopbackEngine.settings().toArray(String[]::new));
        school = new School(database, server.bean(Clock.class));
    }

    /// People with names that one remembers in a failure's message.
    School.Member member(School.Lesson lesson, String role, String name) {
        School.Member member = school.members(lesson, role, 1).getFirst();
        database.jdbc().sql("update person set display_name = :name where person_id = :id").param("name", name).param("id", member.person().value()).update();
        return member;
    }

    Visitor desktop() {
        return new Visitor(browser.desktop(), server);
    }

    /// A window of a browser whose owner reads German.
    Visitor german() {
        return new Visitor(browser.profile(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin").setLocale("de-DE")), server);
    }

    Visitor phone() {
        return new Visitor(browser.phone(), server);
    }

    /// A page that does not obey: it never closes a connection and keeps them all at hand.
    Visitor defiant() {
        BrowserContext window = browser.desktop();
        window.addInitScript("""
                window.kept = [];
                const Real = window.RTCPeerConnection;
                window.RTCPeerConnection = class extends Real {
                  constructor(...given) { super(...given); window.kept.push(this); }
                  close() {}
                };
                MediaStreamTrack.prototype.stop = () => {};
                window.keptBytes = async (type, field) => { let sum = 0;
                  for (const pc of window.kept) for (const each of (await pc.getStats()).values()) if (each.type === type) sum += each[field];
                  return sum; };
                """);
        return new Visitor(window, server);
    }

    JanusEngine engine() {
        return (JanusEngine) server.bean(EnginePool.class).engines().getFirst();
    }

    Rooms rooms() {
        return server.bean(Rooms.class);
    }

    /// The room's member for somebody; fails if they are not inside.
    Member inside(School.Member who) {
        return rooms().everybody().stream().filter(member -> member.holder().person().equals(who.person())).findFirst().orElseThrow();
    }

    boolean isInside(School.Member who) {
        return rooms().everybody().stream().anyMatch(member -> member.holder().person().equals(who.person()));
    }

    List<String> settings() {
        return LoopbackEngine.settings();
    }

    @Override
    public void close() {
        browser.close();
        server.close();
        database.close();
    }
}
