package org.admitone.classmail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.admitone.classmail.News.Item;
import org.admitone.classmail.News.Kind;
import org.admitone.classmail.calendar.CalendarEntry;
import org.admitone.classmail.calendar.CalendarEntry.Standing;
import org.admitone.classmail.calendar.CalendarWriter;
import org.admitone.classmail.calendar.CalendarWriter.Party;
import org.admitone.mail.CalendarPart;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the mail that tells a person their news. One class is a calendar entry that mail programs put into the calendar or take out of
/// it by themselves; several are a file with all of them, since a mail can carry only one such entry.
@Component
final class ClassMailWriter {

    static final String PURPOSE = "classes";

    private final TemplateEngine pages = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PublicAddress address;
    private final Party school;

    ClassMailWriter(PublicAddress address, Outbox outbox, @Value("${admitone.school.name:AdmitOne}") String school) {
        this.address = address;
        this.school = new Party(school.isBlank() ? "AdmitOne" : school.strip(), outbox.sender());
    }

    /// Where the links of this mail lead.
    ///
    /// @param path     below the server's address, of a session of the person's; null: there is none
    /// @param calendar of the person's calendar; null: there is none
    record Ways(java.util.function.Function<Item, @Nullable String> path, @Nullable String calendar) {}

    Mail write(News news, Ways ways, Instant now) {
        List<Item> items = news.items();
        ClassMail words = words(news, ways);
        StringOutput html = new StringOutput();
        pages.render("classmail/mail.jte", words, html);
        Instant worthReading = items.stream().map(item -> item.now().endsAt()).max(Comparator.naturalOrder()).orElse(now);
        List<CalendarEntry> entries = items.stream().map(item -> entry(news, item, link(ways, item), now)).toList();
        return new Mail(news.address(), words.subject(), new Mail.Content(words.text(), html.toString(), calendar(news, entries)), PURPOSE, worthReading,
                news.person().value());
    }

    private ClassMail words(News news, Ways ways) {
        List<Item> items = news.items();
        List<ClassMail.Part> parts = Arrays.stream(Kind.values()).filter(kind -> items.stream().anyMatch(item -> item.kind() == kind))
                .map(kind -> new ClassMail.Part(ClassMailWords.heading(kind), items.stream().filter(item -> item.kind() == kind)
                        .map(item -> new ClassMail.Line(item.now().title(), ClassMailWords.when(item.now()), ClassMailWords.note(item), link(ways, item))).toList()))
                .toList();
        boolean linked = items.stream().anyMatch(item -> link(ways, item) != null);
        return new ClassMail(oneLine(ClassMailWords.subject(items)), ClassMailWords.greeting(news.name()), ClassMailWords.opening(items), parts,
                linked ? ClassMailWords.ABOUT_LINKS : "",
                ways.calendar == null ? null : new ClassMail.Calendar(ClassMailWords.CALENDAR, address.base() + ways.calendar), school.name());
    }

    private @Nullable String link(Ways ways, Item item) {
        String path = item.kind().theirs() ? ways.path.apply(item) : null;
        return path == null ? null : address.base() + path;
    }

    private static CalendarEntry entry(News news, Item item, @Nullable String link, Instant now) {
        return new CalendarEntry(new CalendarEntry.Of(item.session(), news.person()), item.now(), item.sequence(), now,
                item.kind().theirs() ? Standing.TAKES_PLACE : Standing.CANCELLED, link);
    }

    private CalendarPart calendar(News news, List<CalendarEntry> entries) {
        if (entries.size() > 1) {
            return new CalendarPart(CalendarPart.Method.PUBLISH, CalendarWriter.publish(entries, school));
        }
        CalendarEntry only = entries.getFirst();
        Party guest = new Party(news.name(), news.address());
        return only.standing() == Standing.CANCELLED ? new CalendarPart(CalendarPart.Method.CANCEL, CalendarWriter.cancel(only, school, guest))
                : new CalendarPart(CalendarPart.Method.REQUEST, CalendarWriter.request(only, school, guest));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
