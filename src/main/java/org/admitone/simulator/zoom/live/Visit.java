package org.admitone.simulator.zoom.live;

import org.admitone.simulator.zoom.world.Guest;

/// One client that got past the link: where it is now. Changed under the world's lock only.
public final class Visit {

    private final String key;
    private final long meeting;
    private final Guest guest;
    private volatile Standing standing;
    private volatile boolean lost;
    private int losses;

    Visit(String key, long meeting, Guest guest, Standing standing) {
        this.key = key;
        this.meeting = meeting;
        this.guest = guest;
        this.standing = standing;
    }

    public String key() {
        return key;
    }

    public long meeting() {
        return meeting;
    }

    public Guest guest() {
        return guest;
    }

    public Standing standing() {
        return standing;
    }

    void standing(Standing next) {
        standing = next;
    }

    /// Whether the client vanished and the meeting has not noticed yet.
    public boolean lost() {
        return lost && !(standing instanceof Standing.Out);
    }

    /// @return which loss this is, to tell it from later ones
    int lose() {
        lost = true;
        return ++losses;
    }

    void revive() {
        lost = false;
    }

    boolean stillLost(int loss) {
        return lost && losses == loss;
    }
}
