package org.admitone.provider.zoom.account;

/// Under which name people are registered at Zoom.
public enum NameMode {
    /// The roster's, so that the teacher sees who speaks.
    ROSTER,
    /// One that says nothing; the teacher's own page tells who it is.
    PSEUDONYM
}
