package org.admitone.provider.zoom.web;

import org.admitone.console.LearnerFrame;

/// The page of one's seat in a class held elsewhere; the same for everybody, filled in by its script.
public record SeatPage(LearnerFrame frame) {
}
