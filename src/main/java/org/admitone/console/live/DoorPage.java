package org.admitone.console.live;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// A session: its live door.
///
/// @param course  whose session it is
/// @param when    from when until when, with its zone
/// @param yours   the same by the reader's clock; empty where it shows the same
/// @param beside  what else the course or its teachers have then, while it can still be moved
/// @param query   what the part that changes is asked for with, so that it stays narrowed
/// @param hasChat whether it is held where people write to each other under our eyes
/// @param live    whether anything can still change here
public record DoorPage(Frame frame, String base, String title, String course, String courseHref, String when, String yours, List<String> beside, Chip state, HeldIn held, DoorPart door, Form search, String query,
                       boolean live, boolean mayPlan, boolean mayAct, boolean mayEnd, boolean hasChat) {}
