package org.admitone.console;

import org.jspecify.annotations.Nullable;

/// Asks before something is lost.
///
/// @param what   happens then, in plain words
/// @param action where the answer goes
/// @param back   where one goes instead
/// @param reason what is offered as the reason, to be put otherwise; null: none is asked for
public record Confirmation(Frame frame, String what, String action, String button, String back, @Nullable String reason) {

    public Confirmation(Frame frame, String what, String action, String button, String back) {
        this(frame, what, action, button, back, null);
    }
}
