package org.admitone.console;

/// How far an address is open to a teacher of the staff, who lacks the right that it needs of others.
public enum Taught {
    /// Not at all.
    NOT,
    /// It names nothing of anybody, or shows a teacher only what is theirs.
    OWN_PAGE,
    /// `/console/sessions/{id}/…`: where that session is one they teach.
    OWN_SESSION,
    /// `/console/sessions/{id}/…people/{person}…`: and that person belongs to it.
    OWN_PERSON
}
