package org.admitone.simulator.zoom.live;

/// What came of knocking with a link: a visit, perhaps still waiting somewhere, or a refusal.
public sealed interface Entry permits Entry.Entered, Refused {

    record Entered(Visit visit) implements Entry {}
}
