package org.admitone.provider.rooms.relay;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.admitone.provider.rooms.IceServers.IceServer;
import org.admitone.provider.rooms.Source;
import org.jspecify.annotations.Nullable;

/// Everything the server says in a room.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = ServerMessage.Welcome.class, name = "welcome"),
        @JsonSubTypes.Type(value = ServerMessage.Published.class, name = "published"),
        @JsonSubTypes.Type(value = ServerMessage.Offered.class, name = "offer"),
        @JsonSubTypes.Type(value = ServerMessage.Slots.class, name = "slots"),
        @JsonSubTypes.Type(value = ServerMessage.People.class, name = "people"),
        @JsonSubTypes.Type(value = ServerMessage.Said.class, name = "chat"),
        @JsonSubTypes.Type(value = ServerMessage.Keeping.class, name = "keeping"),
        @JsonSubTypes.Type(value = ServerMessage.Held.class, name = "held"),
        @JsonSubTypes.Type(value = ServerMessage.Quiet.class, name = "quiet"),
        @JsonSubTypes.Type(value = ServerMessage.Spotlight.class, name = "spotlight"),
        @JsonSubTypes.Type(value = ServerMessage.Roster.class, name = "roster"),
        @JsonSubTypes.Type(value = ServerMessage.FromStaff.class, name = "fromStaff"),
        @JsonSubTypes.Type(value = ServerMessage.Anew.class, name = "anew"),
        @JsonSubTypes.Type(value = ServerMessage.Told.class, name = "told"),
        @JsonSubTypes.Type(value = ServerMessage.Elsewhere.class, name = "elsewhere"),
        @JsonSubTypes.Type(value = ServerMessage.Out.class, name = "out"),
        @JsonSubTypes.Type(value = ServerMessage.Alive.class, name = "alive")})
public sealed interface ServerMessage {

    /// @param me        the number of whoever is welcomed
    /// @param chatKeptDays for how long what is written stays after the class; 0: it does not
    /// @param spotlight whom all see large; 0: nobody
    /// @param media     whether sound and picture can be negotiated now; if not, `anew` follows when they can
    record Welcome(int me, Can can, Limits limits, List<IceServer> ice, List<Person> people, List<Said> chat, int chatKeptDays,
                   boolean quiet, int spotlight, boolean media) implements ServerMessage {}

    /// What the role allows.
    record Can(boolean publish, boolean speak, boolean run) {}

    record Limits(int videos, int camera, int screen, int cameraHeight) {}

    /// @param held      sources that whoever runs the class has stopped
    /// @param mayUnmute whether the person may take back that their microphone is
    record Person(int id, String name, String role, boolean mic, boolean camera, boolean screen, boolean hand, List<Source> held,
                  boolean mayUnmute) {}

    record Published(String sdp) implements ServerMessage {}

    record Offered(String sdp, List<SlotOf> slots) implements ServerMessage {}

    /// Lines carry other pictures now, without negotiation.
    record Slots(List<SlotOf> slots) implements ServerMessage {}

    record SlotOf(String mid, int member, Source source) {}

    /// Who came or changed, and who left, since the last of these.
    record People(List<Person> now, List<Integer> left) implements ServerMessage {}

    record Said(int from, String name, String text, Instant at) implements ServerMessage {}

    /// For how many days what is written from now on stays after the class; 0: it does not.
    record Keeping(int days) implements ServerMessage {}

    /// Your own source was stopped, or is allowed again.
    ///
    /// @param mayUnmute whether you may take it back yourself
    record Held(Source source, boolean held, boolean mayUnmute) implements ServerMessage {}

    /// Whether all microphones but the teachers' are stopped.
    record Quiet(boolean quiet) implements ServerMessage {}

    /// Whom all see large; 0: nobody.
    record Spotlight(int member) implements ServerMessage {}

    /// For those who run the class only: who is expected and where they are; rows that are new or changed, and ids of rows that are gone.
    ///
    /// @param whole these are all; what was told before is void
    record Roster(boolean whole, List<RosterRow> now, List<String> gone) implements ServerMessage {}

    /// The school's staff say something.
    ///
    /// @param toAll or to you alone
    record FromStaff(String text, Instant at, boolean toAll) implements ServerMessage {}

    /// Sound and picture must be negotiated from the beginning.
    record Anew() implements ServerMessage {}

    /// Something could not be done.
    record Told(NotDone code) implements ServerMessage {}

    /// This class is held at another node.
    record Elsewhere(String address) implements ServerMessage {}

    /// The end for this connection.
    ///
    /// @param says   the sentence that the page says to its reader, in their language
    /// @param device that the seat moved to, for that sentence; null: it did not, or which is not known
    /// @param back   whether coming back is worth trying
    record Out(String reason, String says, @Nullable String device, boolean back) implements ServerMessage {}

    record Alive() implements ServerMessage {}
}
