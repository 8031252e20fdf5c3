package org.admitone.console.course;

import org.admitone.console.Chip;

/// A person on the roster.
public record RosterRow(String href, String name, String uid, String email, String role, Chip state, String right) {}
