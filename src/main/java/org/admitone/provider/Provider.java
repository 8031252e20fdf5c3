package org.admitone.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What carries the picture and sound of a class. The door is the same for all of them; what a provider cannot be made to do
/// is said beforehand by its guarantees, not discovered during the class.
public interface Provider {

    /// Stable, as stored with each session and used in the API, e.g. `rooms`.
    String code();

    /// As people call it.
    String displayName();

    /// The page of this server to which an admitted person goes; it takes the ticket.
    String seatPage(UUID session);

    Readiness readiness();

    /// How strongly each need is kept as things stand now.
    List<Guarantee> guarantees();

    /// The same for all circumstances that there can be, for the documentation.
    List<Guarantee> guaranteesInAllCases();

    /// What staff should know of this session here; empty where there is nothing to say.
    List<SessionNote> notes(UUID session);

    /// The page of this server where the owner of the house sets it up; empty where there is nothing to set up.
    default Optional<String> setUpPage() {
        return Optional.empty();
    }

    /// The page of this server where staff see by whom this session is held there; empty where nobody has to.
    default Optional<String> hostPage(UUID session) {
        return Optional.empty();
    }

    /// The page of this server where staff see whether it has enough of what it holds classes with; empty where nothing can run out.
    default Optional<String> standingPage() {
        return Optional.empty();
    }
}
