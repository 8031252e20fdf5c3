package org.admitone.provider.zoom.governance;

/// What is done about something that staff could decide.
public enum Care {
    /// Nobody looks.
    LEAVE,
    /// It is looked at; what is otherwise is shown, and nothing is changed at Zoom.
    SHOW,
    /// It is set and locked, and put back when it drifts.
    UNDO
}
