package org.admitone.provider.zoom.presence;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.RegistrantId;

/// One thing that Zoom said about one time that a meeting was held. Times are Zoom's.
public sealed interface Told {

    InstanceId instance();

    /// The account's user that hosts it is inside from then on. Zoom does not always say so by [Joined] as well.
    record Started(InstanceId instance, HostId host, Instant at) implements Told {}

    /// Somebody is inside from then on.
    record Joined(InstanceId instance, Participant who, Instant at) implements Told {}

    record Left(InstanceId instance, Participant who, Instant at) implements Told {}

    /// Everybody is out.
    record Ended(InstanceId instance, Instant at) implements Told {}

    /// Somebody became host, co-host or attendee.
    record RoleGiven(InstanceId instance, Participant who, Power power, Instant at) implements Told {}

    enum Power { HOST, CO_HOST, ATTENDEE }

    /// Somebody's presence by one connection.
    ///
    /// @param userId Zoom's number of this connection within the instance; another one after a rejoin
    record Participant(String userId, Marks marks, String shownName) {

        @Override
        public String toString() {
            return "Participant[" + userId + ", masked]";
        }
    }

    /// By what a participant can be known. Never a name (N14).
    ///
    /// @param account  the account's user; of people outside the account Zoom says nothing
    /// @param customer what we gave an embedded page along: the seat
    record Marks(Optional<RegistrantId> registrant, Optional<ParticipantUuid> uuid, Optional<HostId> account, Optional<String> customer, Line line) {

        static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Line.INTERNET);

        /// What either of two words about the same participant says; the same, whichever comes first.
        Marks with(Marks other) {
            return new Marks(either(registrant, other.registrant), either(uuid, other.uuid), either(account, other.account),
                    either(customer, other.customer), line == Line.PHONE ? line : other.line);
        }

        private static <T> Optional<T> either(Optional<T> one, Optional<T> other) {
            return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparing(Object::toString));
        }
    }

    enum Line { INTERNET, PHONE }
}
