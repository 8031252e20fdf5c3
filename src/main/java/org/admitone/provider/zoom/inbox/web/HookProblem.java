package org.admitone.provider.zoom.inbox.web;

import org.admitone.platform.ProblemKind;

/// Problems around hooks.
enum HookProblem implements ProblemKind {
    HOOK_SIGNATURE(401, "The signature is missing or does not fit");

    private final int status;
    private final String title;

    HookProblem(int status, String title) {
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
