package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Confirmation;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Asks which sessions of a series are meant, with what was typed at one of them.
///
/// @param one    where only that one is changed
/// @param fields of its form
/// @param more   where others are looked at before they are changed
public record SessionWhichPage(Frame frame, SeriesPage.Link series, String one, Form typed, List<String> fields, String more, SessionInSeries.Wider wider) {

    /// What the series's form sends on.
    public static List<String> kept(Form form) {
        return form.values().keySet().stream().sorted().toList();
    }

    /// A session to cancel that belongs to a series.
    public record Cancel(Confirmation ask, SeriesPage.Links series) {}
}
