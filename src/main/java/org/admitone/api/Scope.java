package org.admitone.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a key may be given of the API. What each operation needs is told in [ApiRights]. None implies another; the words complete
/// "a program that may ...".
public enum Scope {
    ROSTER_READ("roster:read", "read people, courses and rosters"),
    ROSTER_WRITE("roster:write", "change people, courses and rosters"),
    SESSIONS_READ("sessions:read", "read sessions"),
    SESSIONS_WRITE("sessions:write", "plan sessions"),
    PASSES("passes", "issue pass links"),
    TICKETS("tickets", "let its own signed-in users in"),
    DOOR_READ("door:read", "watch the door"),
    DOOR_ACT("door:act", "work at the door"),
    ATTENDANCE_READ("attendance:read", "read attendance"),
    ATTENDANCE_WRITE("attendance:write", "correct attendance"),
    CHAT_READ("chat:read", "read kept chats"),
    WEBHOOKS("webhooks", "set up webhooks"),
    SETTINGS("settings", "read and change the school's settings"),
    AUDIT_READ("audit:read", "read the audit trail"),
    HEALTH_READ("health:read", "see how each part of the house is");

    private final String code;
    private final String words;

    Scope(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// As programs and documents write it; stable.
    public String code() {
        return code;
    }

    /// In English, for programs; pages say it in their reader's language.
    public String words() {
        return words;
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Scope::code).toList();
    }
}
