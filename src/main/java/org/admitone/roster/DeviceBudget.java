package org.admitone.roster;

import org.admitone.platform.Faults;

/// How many new devices a person may bring within how many days before staff decide, so that lending is no habit.
public record DeviceBudget(int devices, int days) {

    public DeviceBudget {
        new Faults()
                .unless(devices >= 1 && devices <= 100, "deviceBudget", "The device budget must be between 1 and 100 devices.")
                .unless(days >= 1 && days <= 400, "deviceBudgetDays", "The device budget's time must be between 1 and 400 days.")
                .orThrow();
    }
}
