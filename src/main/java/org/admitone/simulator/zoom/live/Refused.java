package org.admitone.simulator.zoom.live;

/// Why somebody cannot come in, with the code Zoom's clients show.
public record Refused(int code, String why) implements Entry, Doorkeeper.Answer {

    static final Refused NO_MEETING = new Refused(3001, "This meeting ID is not valid.");
    static final Refused WRONG_PASSCODE = new Refused(3004, "The passcode is wrong.");
    static final Refused REMOVED = new Refused(3009, "The host has removed you from this meeting. You cannot join it again.");
    static final Refused REGISTRATION = new Refused(3099, "This meeting asks for registration.");
    static final Refused PENDING = new Refused(3099, "Your registration has not been approved yet.");
    static final Refused SIGN_IN = new Refused(3100, "Only signed-in people may join this meeting.");
    static final Refused BAD_TOKEN = new Refused(3265, "This link is not valid or has been cancelled.");
    static final Refused BAD_ZAK = new Refused(3623, "This sign-in has expired or is not valid.");
    static final Refused HOST_BUSY = new Refused(3711, "You have a meeting that is currently in progress. End it to start another.");
    static final Refused FULL = new Refused(4005, "This meeting is full.");
    static final Refused ALREADY_INSIDE = new Refused(4008, "You have joined this meeting from another device.");
}
