package org.admitone.admission;

import java.util.List;
import org.admitone.roster.PersonId;

/// Reads whose seats there were.
public interface SeatBook {

    /// Across all sessions, the latest first.
    List<HeldSeat> ofPerson(PersonId person, int most);
}
