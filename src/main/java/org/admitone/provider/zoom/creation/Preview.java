package org.admitone.provider.zoom.creation;

import java.util.List;
import java.util.Set;
import org.admitone.provider.zoom.api.UserSummary;
import org.jspecify.annotations.Nullable;

/// What a batch would do, before anything is done.
///
/// @param users how many the account has; null: Zoom could not be asked, and nothing was compared with what is there
public record Preview(List<Line> lines, @Nullable UserSummary users) {

    public enum Fault {
        /// No mail address.
        ADDRESS,
        /// No name, or a longer one than Zoom takes.
        NAME,
        /// Stands in the batch before.
        TWICE,
        /// Is wanted already.
        LISTED,
        /// Holds classes already.
        HOST,
        /// There are not so many licences.
        SEATS
    }

    public enum Found {
        /// Nobody of the account has the address.
        NOBODY,
        /// Somebody of the account has: it is shown, and not taken over before staff say so.
        SOMEBODY
    }

    public record Line(WantedHost host, Set<Fault> faults, Found found) {
        public Line {
            faults = Set.copyOf(faults);
        }
    }

    public Preview {
        lines = List.copyOf(lines);
    }

    public long wrong() {
        return lines.stream().filter(line -> !line.faults().isEmpty()).count();
    }
}
