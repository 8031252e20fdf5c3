package org.admitone.session.imports;

import org.admitone.platform.ProblemKind;

/// What can stand in the way of confirming an import of sessions.
public enum SessionImportProblem implements ProblemKind {
    SESSIONS_CHANGED(409, "The sessions have changed since the preview");

    private final int status;
    private final String title;

    SessionImportProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
