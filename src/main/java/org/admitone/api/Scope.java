package org.admitone.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a key may be given of the API. What each operation needs is told in [ApiRights]. None implies another; the words complete
/// "a program that may ...".
public enum Scope {
    ROSTER_READ("roster:read", "read people, courses and rosters", "Names, mail addresses, who is in which course and until when."),
    ROSTER_WRITE("roster:write", "change people, courses and rosters", "Adds, changes, suspends and takes off; imports lists."),
    SESSIONS_READ("sessions:read", "read sessions", "What is held when, where, and how it stands at its provider."),
    SESSIONS_WRITE("sessions:write", "plan sessions", "Makes, moves, changes and cancels them."),
    PASSES("passes", "issue pass links", "And take passes back; give people the address of their calendar. A link alone lets nobody in."),
    TICKETS("tickets", "let its own signed-in users in", "A ticket is a proof: whoever has this lets in anybody on a roster."),
    DOOR_READ("door:read", "watch the door", "Who is inside, who was refused and why; the devices of people."),
    DOOR_ACT("door:act", "work at the door", "Takes out, keeps out, lets in, ends a class for all, revokes devices."),
    ATTENDANCE_READ("attendance:read", "read attendance", "Presence, attendance, the rule, and the signed sheet."),
    ATTENDANCE_WRITE("attendance:write", "correct attendance", "And change by which rule a course judges."),
    WEBHOOKS("webhooks", "set up webhooks", "Chooses who is told what happens, and reads what was told."),
    AUDIT_READ("audit:read", "read the audit trail", "Every decision and every change, of the whole school.");

    private final String code;
    private final String words;
    private final String more;

    Scope(String code, String words, String more) {
        this.code = code;
        this.words = words;
        this.more = more;
    }

    /// As programs and documents write it; stable.
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /// What that comes to, in a sentence or two.
    public String more() {
        return more;
    }

    public static Optional<Scope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Scope::code).toList();
    }
}
