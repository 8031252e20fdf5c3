package org.admitone.session.timetable;

import org.admitone.session.SessionId;

/// A session that is held while a planned one would be: of the same course, or by one of its teachers.
///
/// @param occurrence index of the planned one, or of the session asked for
/// @param course     the other's course, by its title
/// @param teachers   who would have to be in both, by name; empty: it is the same course
public record Beside(int occurrence, SessionId session, String title, String course, String teachers) {}
