package org.admitone.provider.zoom.pool.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// How many licences the timetable needs, what nobody can hold, and who is hosting when.
///
/// @param peak    when the most are held at once; null: nothing is planned
/// @param without the nearest of those that nobody can hold
/// @param later   how many more there are
/// @param days    who is hosting, each day by itself
/// @param room    whether this reader can hold a session in a room instead
/// @param fewest  where classes are brought together; null: not by this reader, or no class is held
/// @param setUp   where hosts are chosen; null: not by this reader
public record HostsPage(Frame frame, Answer answer, String planned, @Nullable Peak peak, List<Without> without, int later, Form search, List<Choice> hosts, List<Day> days,
                        SessionHostPage.Room room, Rule rule, @Nullable String setUp, @Nullable String fewest, @Nullable String next, @Nullable String first) {

    /// What becomes of whoever still has no host shortly before the door opens.
    ///
    /// @param words as it is now
    /// @param form  the owner's
    public record Rule(String words, Form form) {}

    /// @param more how many of its sessions are not named
    public record Peak(String words, List<Named> sessions, int more) {}

    public record Named(String title, String course, String href) {}

    /// @param host where staff see to it
    public record Without(Named session, String when, String why, Chip chip, String host) {}

    public record Day(String name, List<Row> rows) {}

    /// @param href   where the host of this session is chosen
    /// @param pinned empty: the pool chose the host
    public record Row(String host, String href, String hours, Named session, String pinned) {}

    public HostsPage {
        without = List.copyOf(without);
        hosts = List.copyOf(hosts);
        days = List.copyOf(days);
    }
}
