package org.admitone.console;

import java.time.Clock;
import java.time.ZoneId;
import org.admitone.school.School;
import org.springframework.stereotype.Component;

/// The time as this page tells it: the server's, in the school's zone or a session's.
@Component
public final class Clocks {

    private final Clock clock;
    private final School school;

    Clocks(Clock clock, School school) {
        this.clock = clock;
        this.school = school;
    }

    /// For reckoning, and for the terminal: nobody's page is told this.
    public When here() {
        return here(Reader.ENGLISH);
    }

    /// In the reader's zone, where it is known.
    public When here(Reader reader) {
        return new When(reader.zone() == null ? school.zone() : reader.zone(), clock.instant(), reader.words());
    }

    public When in(ZoneId zone, Reader reader) {
        return new When(zone, clock.instant(), reader.words());
    }
}
