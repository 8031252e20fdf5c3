package org.admitone.provider.rooms.relay;

import java.util.UUID;
import org.admitone.provider.rooms.Source;
import org.admitone.roster.PersonId;

/// What only those may ask for who run the class. Whether somebody does is the roster's word, asked once in [TeachersDesk];
/// anybody else's is refused and audited. Members are named by their numbers in the room.
public sealed interface TeacherAct extends ClientMessage {

    /// As the audit chain names it.
    default String name() {
        return getClass().getSimpleName();
    }

    /// Stops somebody's source until it is allowed again, or allows it.
    record Hold(int member, Source source, boolean held) implements TeacherAct {}

    /// Only those who run the class unmute: all other microphones are stopped, also of those who come later.
    record HoldAll(boolean held) implements TeacherAct {}

    /// Mutes somebody, who may unmute themselves.
    record Mute(int member) implements TeacherAct {}

    /// Mutes all who do not run the class; they may unmute themselves.
    record MuteAll() implements TeacherAct {}

    record LowerHand(int member) implements TeacherAct {}

    record LowerHands() implements TeacherAct {}

    /// Shows somebody large to all.
    ///
    /// @param member 0: nobody any more
    record Spotlight(int member) implements TeacherAct {}

    /// Lets in somebody whom the door refused; they are not inside and have no number.
    ///
    /// @param person as the roster names them
    record LetIn(String person) implements TeacherAct {
        public LetIn {
            if (!UUID.fromString(person).toString().equals(person)) {
                throw new IllegalArgumentException("a person's id");
            }
        }

        PersonId id() {
            return new PersonId(UUID.fromString(person));
        }
    }

    record Remove(int member) implements TeacherAct {}

    record Ban(int member) implements TeacherAct {}

    /// Ends the session for all.
    record End() implements TeacherAct {}
}
