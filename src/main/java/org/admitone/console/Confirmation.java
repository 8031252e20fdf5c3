package org.admitone.console;

/// Asks before something is lost.
///
/// @param what   happens then, in plain words
/// @param action where the answer goes
/// @param back   where one goes instead
public record Confirmation(Frame frame, String what, String action, String button, String back) {}
