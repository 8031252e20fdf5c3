package org.admitone.provider.rooms.relay;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.admitone.provider.rooms.IceCandidate;
import org.admitone.provider.rooms.Leg;
import org.admitone.provider.rooms.Source;

/// Everything a browser may say in a room. What is not here cannot be said; each record refuses what does not fit it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = ClientMessage.Sit.class, name = "sit"),
        @JsonSubTypes.Type(value = ClientMessage.Publish.class, name = "publish"),
        @JsonSubTypes.Type(value = ClientMessage.Candidate.class, name = "candidate"),
        @JsonSubTypes.Type(value = ClientMessage.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = ClientMessage.Watch.class, name = "watch"),
        @JsonSubTypes.Type(value = ClientMessage.Sending.class, name = "sending"),
        @JsonSubTypes.Type(value = ClientMessage.Hand.class, name = "hand"),
        @JsonSubTypes.Type(value = ClientMessage.Unmute.class, name = "unmute"),
        @JsonSubTypes.Type(value = ClientMessage.Chat.class, name = "chat"),
        @JsonSubTypes.Type(value = TeacherAct.Hold.class, name = "hold"),
        @JsonSubTypes.Type(value = TeacherAct.HoldAll.class, name = "holdAll"),
        @JsonSubTypes.Type(value = TeacherAct.Mute.class, name = "mute"),
        @JsonSubTypes.Type(value = TeacherAct.MuteAll.class, name = "muteAll"),
        @JsonSubTypes.Type(value = TeacherAct.LowerHand.class, name = "lowerHand"),
        @JsonSubTypes.Type(value = TeacherAct.LowerHands.class, name = "lowerHands"),
        @JsonSubTypes.Type(value = TeacherAct.Spotlight.class, name = "spotlight"),
        @JsonSubTypes.Type(value = TeacherAct.LetIn.class, name = "letIn"),
        @JsonSubTypes.Type(value = TeacherAct.Remove.class, name = "remove"),
        @JsonSubTypes.Type(value = TeacherAct.Ban.class, name = "ban"),
        @JsonSubTypes.Type(value = TeacherAct.End.class, name = "end"),
        @JsonSubTypes.Type(value = ClientMessage.Alive.class, name = "alive"),
        @JsonSubTypes.Type(value = ClientMessage.Leave.class, name = "leave")})
public sealed interface ClientMessage permits ClientMessage.Sit, ClientMessage.Publish, ClientMessage.Candidate, ClientMessage.Answer,
        ClientMessage.Watch, ClientMessage.Sending, ClientMessage.Hand, ClientMessage.Unmute, ClientMessage.Chat, ClientMessage.Alive,
        ClientMessage.Leave, TeacherAct {

    /// The first message: takes the seat.
    record Sit(String ticket, String proof) implements ClientMessage {
        public Sit {
            if (ticket.isEmpty() || ticket.length() > 200 || proof.isEmpty() || proof.length() > 4_000) {
                throw new IllegalArgumentException("a ticket and a proof");
            }
        }

        @Override
        public String toString() {
            return "Sit[masked]";
        }
    }

    /// Offers to send. Only these lines, each declared as what it is.
    record Publish(String sdp, List<Line> lines) implements ClientMessage {
        public Publish {
            if (lines.isEmpty() || lines.size() > Source.values().length) {
                throw new IllegalArgumentException("one to three lines");
            }
            lines = List.copyOf(lines);
        }
    }

    record Line(String mid, Source source) {}

    /// An address at which this browser may be reached. Empty: there are no more.
    record Candidate(Leg leg, String candidate, String sdpMid, int sdpMLineIndex) implements ClientMessage {

        IceCandidate forEngine() {
            return new IceCandidate(candidate, sdpMid, sdpMLineIndex);
        }
    }

    /// The answer to the offer of what is to be received.
    record Answer(String sdp) implements ClientMessage {}

    /// Which pictures this browser wants to show, all of them.
    record Watch(List<Picture> pictures) implements ClientMessage {
        public Watch {
            if (pictures.size() > 64) {
                throw new IllegalArgumentException("too many pictures");
            }
            pictures = List.copyOf(pictures);
        }
    }

    /// @param member the number by which the room names somebody
    record Picture(int member, Source source) {
        public Picture {
            if (!source.isPicture()) {
                throw new IllegalArgumentException("a picture is a camera or a screen");
            }
        }
    }

    /// What is switched on at this browser now.
    record Sending(boolean mic, boolean camera, boolean screen) implements ClientMessage {}

    record Hand(boolean up) implements ClientMessage {}

    record Chat(String text) implements ClientMessage {
        private static final int LONGEST = 2_000;

        public Chat {
            text = text.strip();
            if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
                throw new IllegalArgumentException("one to " + LONGEST + " characters");
            }
        }

        @Override
        public String toString() {
            return "Chat[" + text.length() + " characters]";
        }
    }

    /// Takes back being muted, where the person may.
    record Unmute() implements ClientMessage {}

    record Alive() implements ClientMessage {}

    record Leave() implements ClientMessage {}
}
