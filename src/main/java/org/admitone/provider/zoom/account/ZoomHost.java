package org.admitone.provider.zoom.account;

import org.admitone.provider.zoom.HostId;

/// Somebody of the account who can hold meetings.
///
/// @param emailMasked enough to recognise it
/// @param licence     as of the last check
/// @param capacity    meetings at once
/// @param use         staff's choice
public record ZoomHost(HostId id, String displayName, String emailMasked, Licence licence, int capacity, Use use) {

    public enum Licence { LICENSED, GONE }

    public enum Use { FOR_CLASSES, NOT_FOR_CLASSES }

    public boolean usable() {
        return licence == Licence.LICENSED && use == Use.FOR_CLASSES;
    }
}
