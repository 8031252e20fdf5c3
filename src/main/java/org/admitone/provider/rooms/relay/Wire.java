package org.admitone.provider.rooms.relay;

/// The way to one browser. Never blocks: what cannot be taken in time ends the connection.
public interface Wire {

    void send(String text);

    /// Says the last word already given to [#send], then closes.
    void close(int code);

    /// This person left; the page knows.
    int DONE = 1000;
    /// Too much, unreadable, or not what the protocol allows.
    int UNRULY = 4008;
    /// No seat for this ticket.
    int NO_SEAT = 4001;
    /// Shown out: the last message says why.
    int SHOWN_OUT = 4003;
    /// The class is at another node.
    int ELSEWHERE = 4010;
    /// This node is stopping or cannot do it now; come again.
    int COME_AGAIN = 4011;
}
