package org.admitone.roster.imports;

import org.admitone.platform.ProblemKind;

/// What can stand in the way of confirming an import.
public enum ImportProblem implements ProblemKind {
    ROSTER_CHANGED(409, "The roster has changed since the preview");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
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
