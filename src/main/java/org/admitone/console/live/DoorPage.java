package org.admitone.console.live;

import org.admitone.console.Chip;
import org.admitone.console.Frame;

/// A session: its live door.
///
/// @param course  whose session it is
/// @param when    from when until when, with its zone
/// @param yours   the same by the reader's clock; empty where it shows the same
/// @param hasChat whether it is held where people write to each other under our eyes
/// @param live    whether anything can still change here
public record DoorPage(Frame frame, String base, String title, String course, String courseHref, String when, String yours, Chip state, HeldIn held, DoorPart door,
                       boolean live, boolean mayPlan, boolean mayAct, boolean mayEnd, boolean hasChat) {}
