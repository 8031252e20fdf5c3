package org.admitone.session.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.admitone.platform.lists.Columns;
import org.jspecify.annotations.Nullable;

/// The columns a list of sessions may have, under the names schools and their systems give them in English and German.
enum SessionColumn {
    COURSE("course", "coursecode", "courseid", "class", "kurs", "kurscode", "kurskuerzel", "kursid", "kursnummer", "klasse"),
    CODE("code", "session", "sessioncode", "sessionid", "externalid", "id", "uid", "lesson", "lessonid", "eventid", "kennung", "termin", "termincode",
            "terminid", "kuerzel", "terminnummer", "nummer", "nr"),
    TITLE("title", "name", "sessiontitle", "topic", "subject", "summary", "titel", "thema", "betreff", "bezeichnung"),
    DATE("date", "day", "datum", "tag", "startdate", "startdatum"),
    START("start", "starts", "startsat", "starttime", "from", "begin", "begins", "time", "beginn", "beginnt", "von", "ab", "anfang", "startzeit", "uhrzeit"),
    END("end", "ends", "endsat", "endtime", "until", "to", "till", "ende", "endet", "endzeit", "bis"),
    MINUTES("minutes", "duration", "durationminutes", "length", "dauer", "minuten", "dauerminuten", "dauerinminuten"),
    ZONE("zone", "timezone", "tz", "zeitzone"),
    OPENS("opensminutesbefore", "opens", "dooropens", "oeffnetminutenvorher", "tueroeffnet"),
    CLOSES("closesminutesafter", "closes", "doorcloses", "schliesstminutendanach", "tuerschliesst"),
    PROVIDER("provider", "heldin", "anbieter", "ort"),
    STATUS("status", "state", "cancelled", "canceled", "abgesagt", "zustand", "stand");

    private static final Map<String, SessionColumn> BY_NAME = byName();
    private final Set<String> names;

    SessionColumn(String... names) {
        this.names = Set.of(names);
    }

    static @Nullable SessionColumn named(String header) {
        return BY_NAME.get(Columns.bare(header));
    }

    private static Map<String, SessionColumn> byName() {
        Map<String, SessionColumn> all = new HashMap<>();
        for (SessionColumn column : values()) {
            column.names.forEach(name -> all.put(name, column));
        }
        return all;
    }
}
