package org.admitone.session.imports;

/// What becomes of sessions to come that a list does not name.
public enum NotNamed { STAY, ARE_CANCELLED }
