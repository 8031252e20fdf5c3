package org.admitone.admission;

/// The answer to a seat claim.
public sealed interface Seating {

    /// The seat is occupied by this connection from now on. Earlier connections of the same person in this session must
    /// be ended at the media engine before this one's media begins (I6).
    record Seated(SeatHolder holder) implements Seating {}

    /// No seat. Wrong, used, stale and foreign tickets look alike (I11).
    record NotSeated() implements Seating {}
}
