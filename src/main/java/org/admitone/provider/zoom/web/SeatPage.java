package org.admitone.provider.zoom.web;

import org.admitone.console.LearnerFrame;

/// The page of one's seat in a class held elsewhere; the same for everybody, filled in by its script.
///
/// @param embedding whether it has a place for the class itself
public record SeatPage(LearnerFrame frame, boolean embedding) {
}
