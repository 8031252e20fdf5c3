package org.admitone.classmail.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.admitone.platform.words.Words;

/// Writes iCalendar (RFC 5545). Times are instants in UTC: each class is one entry that does not repeat, so that no rule of any zone is needed
/// to know when it is, and every program shows it in its reader's own time.
public final class CalendarWriter {

    private static final int REFRESH_MINUTES = 60;

    private final Words words;
    private final CalendarWords says;

    public CalendarWriter(Words words) {
        this.words = words;
        this.says = new CalendarWords(words);
    }

    /// Somebody named in a calendar.
    public record Party(String name, String address) {

        @Override
        public String toString() {
            return "Party[masked]";
        }
    }

    /// Puts one entry into the guest's calendar, or changes it there.
    public String request(CalendarEntry entry, Party school, Party guest) {
        return one(Method.request(), entry, school, guest);
    }

    /// Takes one entry out of the guest's calendar.
    public String cancel(CalendarEntry entry, Party school, Party guest) {
        return one(Method.cancel(), entry, school, guest);
    }

    /// Several entries at once, to be taken over.
    public String publish(List<CalendarEntry> entries, Party school) {
        ICalendar calendar = calendar();
        calendar.setMethod(Method.publish());
        entries.forEach(entry -> {
            VEvent event = event(entry);
            event.setOrganizer(new Organizer(school.name(), school.address()));
            calendar.addEvent(event);
        });
        return written(calendar);
    }

    /// A whole calendar that is fetched again and again.
    public String feed(String name, List<CalendarEntry> entries) {
        ICalendar calendar = calendar();
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().minutes(REFRESH_MINUTES).build());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESH_MINUTES + "M");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        if (entries.isEmpty()) {
            calendar.addComponent(harmless());
        }
        return written(calendar);
    }

    /// A calendar without anything in it is not allowed; a zone that nothing uses is.
    private static VTimezone harmless() {
        VTimezone zone = new VTimezone("UTC");
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        always.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        zone.addStandardTime(always);
        return zone;
    }

    private String one(Method method, CalendarEntry entry, Party school, Party guest) {
        ICalendar calendar = calendar();
        calendar.setMethod(method);
        VEvent event = event(entry);
        event.setOrganizer(new Organizer(school.name(), school.address()));
        Attendee attendee = new Attendee(guest.name(), guest.address());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(false);                                        // nobody reads answers; the door is not told by them
        event.addAttendee(attendee);
        calendar.addEvent(event);
        return written(calendar);
    }

    private ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//AdmitOne//AdmitOne//" + words.language().code().toUpperCase(Locale.ROOT));
        return calendar;
    }

    private VEvent event(CalendarEntry entry) {
        CalendarEntry.What what = entry.what();
        VEvent event = new VEvent();
        event.setUid(entry.of().uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.stamp()));
        event.setDateStart(Date.from(what.startsAt()), true);
        event.setDateEnd(Date.from(what.endsAt()), true);
        event.setSummary(says.summary(what));
        event.setDescription(says.description(entry));
        event.setStatus(entry.standing() == CalendarEntry.Standing.CANCELLED ? Status.cancelled() : Status.confirmed());
        if (entry.link() != null) {
            event.setLocation(entry.link());
            event.setUrl(entry.link());
        }
        return event;
    }

    private static String written(ICalendar calendar) {
        return Biweekly.write(calendar).version(ICalVersion.V2_0).caretEncoding(true).go();
    }
}
