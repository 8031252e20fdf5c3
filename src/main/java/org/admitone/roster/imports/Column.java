package org.admitone.roster.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.admitone.platform.lists.Columns;
import org.jspecify.annotations.Nullable;

/// The columns a list may have, under the names schools and their systems give them in English and German.
enum Column {
    UID("uid", "id", "userid", "user", "username", "login", "studentid", "learnerid", "personid", "participantid", "externalid", "lmsid",
            "idnumber", "matrikelnummer", "matrikelnr", "matnr", "nutzerid", "nutzer", "benutzerid", "benutzer", "benutzername", "kennung",
            "nummer", "nr", "personalnummer", "teilnehmerid", "teilnehmernummer", "schuelernummer", "schuelerid", "kundennummer"),
    EMAIL("email", "mail", "emailaddress", "mailaddress", "emailadresse", "mailadresse", "epost"),
    NAME("name", "displayname", "fullname", "studentname", "learnername", "anzeigename", "vollername", "vollstaendigername",
            "teilnehmer", "teilnehmername", "schueler", "student", "learner", "participant"),
    FIRST_NAME("firstname", "givenname", "first", "forename", "vorname", "vornamen", "rufname"),
    LAST_NAME("lastname", "surname", "familyname", "last", "nachname", "familienname", "zuname"),
    LANGUAGE("language", "lang", "locale", "preferredlanguage", "languagecode", "sprache", "sprachcode"),
    ROLE("role", "rolle", "funktion"),
    FROM("from", "start", "startdate", "validfrom", "entitledfrom", "von", "ab", "gueltigab", "gueltigvon", "beginn", "startdatum"),
    UNTIL("until", "to", "till", "end", "enddate", "validuntil", "validto", "entitleduntil", "expires", "expiry", "paiduntil", "bis",
            "ende", "gueltigbis", "ablauf", "enddatum", "bezahltbis"),
    SESSIONS("sessions", "session", "lessons", "termine", "termin", "stunden", "sitzungen", "einheiten"),
    SUSPENDED("suspended", "blocked", "locked", "gesperrt", "ausgesetzt", "pausiert", "sperre"),
    REASON("reason", "suspendedreason", "grund", "sperrgrund");

    private static final Map<String, Column> BY_NAME = byName();
    private final Set<String> names;

    Column(String... names) {
        this.names = Set.of(names);
    }

    static @Nullable Column named(String header) {
        return BY_NAME.get(Columns.bare(header));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> all = new HashMap<>();
        for (Column column : values()) {
            column.names.forEach(name -> all.put(name, column));
        }
        return all;
    }
}
