package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Finds somebody of the school who is not expected at this door.
public record LetInPage(Frame frame, Form search, List<Found> people) {

    public record Found(String href, String name, String uid, String email) {}
}
