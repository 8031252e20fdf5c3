package org.admitone.provider.rooms;

/// The two ways of a connection's media: what the browser sends, and what it receives.
public enum Leg { UP, DOWN }
