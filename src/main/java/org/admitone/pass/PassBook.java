package org.admitone.pass;

import java.util.List;
import java.util.Optional;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;

/// Reads the passes of the whole school. Passes that nobody needed yet do not exist and are not listed; what is done to them goes through [PassIssuer].
public interface PassBook {

    /// Those of the latest sessions first.
    List<HeldPass> ofPerson(PersonId person, int most);

    Optional<HeldPass> one(SessionId session, PersonId person);

    /// The latest issued first.
    Page<HeldPass> list(PassFilter filter, Slice slice);
}
