package org.admitone.provider.zoom.pool.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Who hosts one session, and what staff can do about it.
///
/// @param when   from when until when, with its zone
/// @param pinned who pinned it where and when; empty: nobody
/// @param room   whether it can be held in a room here instead
public record SessionHostPage(Frame frame, String title, String when, Answer answer, String here, String pinned, Form form, List<Choice> hosts, May may, Room room) {

    /// What this reader may do as things are.
    public enum May { LOOK, MOVE, CHOOSE }

    public enum Room { READY, NOT_READY }

    public boolean chooses() {
        return may == May.CHOOSE;
    }

    /// To a room here: longer than its host can be chosen.
    public boolean moves() {
        return may != May.LOOK;
    }

    public boolean roomReady() {
        return room == Room.READY;
    }
}
