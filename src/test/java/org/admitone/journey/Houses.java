package org.admitone.journey;

import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;

/// What the houses of all journeys have in common, so that pictures of them look the same each time.
final class Houses {

    private Houses() {}

    static String[] settings(List<String> more) {
        List<String> settings = new ArrayList<>(List.of("admitone.school.name=Lyceum of the Lake", "admitone.school.zone=Europe/Berlin"));
        settings.addAll(more);
        return settings.toArray(String[]::new);
    }

    static String[] withoutRooms() {
        return settings(List.of("admitone.rooms.enabled=false"));
    }

    static void title(TestDatabase database, SessionId session, String title) {
        database.jdbc().sql("update session set title = ? where session_id = ?").params(title, session.value()).update();
    }

    static void name(TestDatabase database, School.Member who, String name) {
        database.jdbc().sql("update person set display_name = ? where person_id = ?").params(name, who.person().value()).update();
    }
}
