package org.admitone.provider.rooms.relay;

import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.Leg;
import org.admitone.provider.rooms.LinkEvents;
import org.admitone.provider.rooms.MediaLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the members of a room their links at the engine, and new ones when those are lost.
final class Links {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final Room room;

    Links(Room room) {
        this.room = room;
    }

    /// @return false while the engine is down; the member is linked when it is back
    boolean link(Member member) {
        try {
            MediaLink fresh = room.atEngine(() -> room.engineRoom().link(new Events(member)));
            member.linkBy(fresh);
            if (member.isSilenced()) {              // shown out while we were at it: nothing may be left behind
                fresh.end();
                return false;
            }
            return true;
        } catch (EngineFault e) {
            LOG.debug("No link for a member now: {}", e.getMessage());
            return false;
        }
    }

    /// The engine has been restarted: everybody anew.
    void renewAll() {
        room.members().forEach(member -> Thread.ofVirtual().name("relink").start(() -> renew(member)));
    }

    void renew(Member member) {
        if (member.isSilenced() || !member.beginRelink()) {
            return;
        }
        try {
            if (!member.mayRelink()) {
                member.close(Wire.COME_AGAIN);      // it keeps breaking: begin again from the socket
                return;
            }
            replace(member);
        } finally {
            member.relinked();
        }
    }

    private void replace(Member member) {
        MediaLink old = member.link();
        member.linkBy(null);
        if (old != null) {
            old.end();
        }
        if (link(member)) {
            member.say(new ServerMessage.Anew());
        }
    }

    /// The engine calls on its reading thread: everything that takes time goes elsewhere.
    private final class Events implements LinkEvents {

        private final Member member;

        Events(Member member) {
            this.member = member;
        }

        @Override
        public void sending() {
            member.publishing().flows();
        }

        @Override
        public void broken(Leg leg) {
            Thread.ofVirtual().name("relink").start(() -> member.room().relink(member));
        }
    }
}
