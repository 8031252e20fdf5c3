package org.admitone.learner;

import org.admitone.admission.DoorOutlook;
import org.jspecify.annotations.Nullable;

/// One of a person's classes and what the door would say to this device now.
///
/// @param door null: it is too early to ask
public record OwnClass(OwnSession session, DoorOutlook.@Nullable Expected door) {}
