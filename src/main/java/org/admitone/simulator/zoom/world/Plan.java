package org.admitone.simulator.zoom.world;

import java.util.Locale;

/// What the account pays for. Numbers are Zoom's published ones.
public enum Plan {
    FREE(4, 2, 1, 10, 6_000, 50, 1),
    PRO(30, 20, 10, 10, 30_000, 1_500, 1),
    BUSINESS(80, 60, 40, 20, 60_000, 10_000, 2);

    private final int light;
    private final int medium;
    private final int heavy;
    private final int costlyPerMinute;
    private final int perDay;
    private final int newUsersPerDay;
    private final int meetingsAtOnce;

    Plan(int... figures) {
        this.light = figures[0];
        this.medium = figures[1];
        this.heavy = figures[2];
        this.costlyPerMinute = figures[3];
        this.perDay = figures[4];
        this.newUsersPerDay = figures[5];
        this.meetingsAtOnce = figures[6];
    }

    /// Calls of one label that are answered per [Label#window].
    public int allowed(Label label) {
        return switch (label) {
            case LIGHT -> light;
            case MEDIUM -> medium;
            case HEAVY -> heavy;
            case COSTLY -> costlyPerMinute;
        };
    }

    /// Heavy and costly calls together on a paid plan; on a free one this is the limit of light calls.
    public int perDay() {
        return perDay;
    }

    public int newUsersPerDay() {
        return newUsersPerDay;
    }

    /// Meetings one licensed host may run at the same time.
    public int meetingsAtOnce() {
        return meetingsAtOnce;
    }

    public boolean paid() {
        return this != FREE;
    }

    public boolean hasDashboard() {
        return this == BUSINESS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
