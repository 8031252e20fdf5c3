package org.admitone.simulator.zoom.world;

/// What happens to a second device on one registrant's link while `allow_multiple_devices` is off. Zoom does not say.
public enum SecondDevice {
    /// the newcomer is told that somebody is inside already
    REFUSE,
    /// the one inside is disconnected, the newcomer comes in
    DISPLACE,
    /// both are inside
    ALLOW
}
