package org.admitone.provider.zoom.account;

import org.admitone.provider.zoom.api.Plan;

/// What the account can do, as the last check or daily use found it.
///
/// @param removal   taking people out by a program
/// @param reports   who was there, afterwards
/// @param dashboard who is there, now
public record Abilities(Plan plan, Found removal, Found reports, Found dashboard) {

    /// Before anything was found out. Registration, without which there is no class, is to be had from this plan on.
    static final Abilities NOT_LOOKED = new Abilities(Plan.PRO, Found.UNKNOWN, Found.UNKNOWN, Found.UNKNOWN);

    Abilities withRemoval(Found found) {
        return new Abilities(plan, found, reports, dashboard);
    }
}
