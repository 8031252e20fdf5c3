package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Where a list of sessions is pasted or sent.
///
/// @param ofSchool   each line names its course
/// @param understood how the last list was read; empty at first
/// @param faults     every line that cannot be used
/// @param more       how many faults beyond those shown
public record SessionListPage(Frame frame, Form form, String action, boolean ofSchool, String understood, List<ImportPage.Fault> faults, int more) {

    private static final String SAMPLE = """
            code;title;date;start;end;status
            week-1;Sets;2026-10-05;18:00;19:30;
            week-2;Maps;2026-10-12;18:00;19:30;cancelled""";
    private static final String SAMPLE_OF_SCHOOL = """
            course;code;title;start;minutes
            algebra-1;week-1;Sets;2026-10-05 18:00;90
            go-2;week-1;Joseki;2026-10-05 20:00;60""";

    public SessionListPage {
        faults = List.copyOf(faults);
    }

    /// What a list may look like; the same in every language, as the import reads it.
    public String sample() {
        return ofSchool ? SAMPLE_OF_SCHOOL : SAMPLE;
    }

    /// How many lines are wrong; one line can have several faults.
    public long lines() {
        return faults.stream().map(ImportPage.Fault::where).distinct().count() + more;
    }

    /// What an import would do, before it does.
    ///
    /// @param seen   the plan's digest: exactly this is confirmed
    /// @param ofNone events that belong to no course here
    public record Preview(Frame frame, Answer answer, String action, String back, String seen, List<String> notes, Part added, Part changed, Part cancelled, Part stays, Part missing, Part ofNone,
                          boolean changesNothing) {
    }

    /// @param all how many there are, also beyond those shown
    public record Part(List<Line> lines, int all) {

        public Part {
            lines = List.copyOf(lines);
        }

        public int more() {
            return all - lines.size();
        }
    }

    /// @param small code and line, and the course where there are several
    public record Line(String title, String small, String when, List<String> what) {}
}
