package org.admitone.roster.imports;

/// What becomes of those on the roster whom a list does not name.
public enum Missing { KEEP, REMOVE }
