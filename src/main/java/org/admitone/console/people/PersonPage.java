package org.admitone.console.people;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.live.PersonAtDoorPage.DeviceRow;
import org.jspecify.annotations.Nullable;

/// Everything the school knows of one person, and where something can be done about it.
///
/// @param trail what the audit trail says of late; null where whoever looks may not read it
public record PersonPage(Frame frame, String name, String uid, String email, List<CourseRow> courses, List<PassRow> passes, List<SeatRow> seats,
                         List<DeviceRow> devices, Written written, Mailing mailing, @Nullable Trail trail) {

    public PersonPage {
        courses = List.copyOf(courses);
        passes = List.copyOf(passes);
        seats = List.copyOf(seats);
        devices = List.copyOf(devices);
    }

    /// In which language the person is written to.
    ///
    /// @param action where the choice is sent to; null: whoever looks may not change it
    public record Written(Form form, List<Choice> languages, @Nullable String action) {

        public String now() {
            return languages.stream().filter(language -> language.value().equals(form.value("language"))).map(Choice::words).findFirst().orElse("");
        }
    }

    /// @param right from when until when, and why not
    public record CourseRow(String href, String title, String role, Chip state, String right) {}

    /// @param href where the pass is revoked, given back, or a link made: the person at that session's door
    public record PassRow(String href, String session, String when, Chip state, String links, String used) {}

    public record SeatRow(String href, String session, String taken, String device, String ended) {}

    /// @param again    where the classes are told anew; null: the last mail arrived as far as is known, or it is not for this reader
    /// @param act      where the calendar's buttons send to; null: whoever looks may not use them
    /// @param calendar address of the person's calendar; null: there is none, or it is not for this reader
    /// @param says     of the calendar, in a sentence
    public record Mailing(List<MailRow> mails, @Nullable String again, @Nullable String act, @Nullable String calendar, String says) {

        @Override
        public String toString() {
            return "Mailing[masked]";
        }
    }

    public record MailRow(String subject, String at, Chip state, String note) {}

    public record Trail(String href, String zone, List<Line> lines) {}

    public record Line(String at, String action, String actor, String facts) {}

    @Override
    public String toString() {
        return "PersonPage[masked]";
    }
}
