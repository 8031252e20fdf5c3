package org.admitone.provider.zoom.governance;

/// How one guarded thing was when it was looked at.
///
/// @param name   stable: a setting, `lock:` and a setting, `member`, `group`, `account`, or `meeting:` or `live:` and a number
/// @param found  how it was
/// @param should how staff want it
record Seen(String name, String found, String should, State state, Care care) {

    enum State { KEPT, OTHERWISE }

    boolean isKept() {
        return state == State.KEPT;
    }

    boolean isToBeUndone() {
        return state == State.OTHERWISE && care == Care.UNDO;
    }
}
