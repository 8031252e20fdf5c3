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
import org.admitone.platform.words.Words;
import org.admitone.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the mail that tells a person their news. One class is a calendar entry that mail programs put into the calendar or take out of
/// it by themselves; several are a file with all of them, since a mail can carry only one such entry.
@Component
final class ClassMailWriter {

    static final String PURPOSE = "classes";

    private final TemplateEngine pages = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PublicAddress address;
    private final School school;
    private final String sender;

    ClassMailWriter(PublicAddress address, Outbox outbox, School school) {
        this.address = address;
        this.school = school;
        this.sender = outbox.sender();
    }

    /// Where the links of this mail lead.
    ///
    /// @param path     below the server's address, of a session of the person's; null: there is none
    /// @param calendar of the person's calendar; null: there is none
    record Ways(java.util.function.Function<Item, @Nullable String> path, @Nullable String calendar) {}

    Mail write(News news, Ways ways, Instant now) {
        List<Item> items = news.items();
        Words language = school.wordsFor(news.language());
        ClassMail words = words(news, ways, language);
        StringOutput html = new StringOutput();
        pages.render("classmail/mail.jte", words, html);
        Instant worthReading = items.stream().map(item -> item.now().endsAt()).max(Comparator.naturalOrder()).orElse(now);
        List<CalendarEntry> entries = items.stream().map(item -> entry(news, item, link(ways, item), now)).toList();
        return new Mail(news.address(), words.subject(), new Mail.Content(words.text(), html.toString(), calendar(news, entries, new CalendarWriter(language))), PURPOSE, worthReading,
                news.person().value());
    }

    private ClassMail words(News news, Ways ways, Words language) {
        ClassMailWords words = new ClassMailWords(language);
        List<Item> items = news.items();
        List<ClassMail.Part> parts = Arrays.stream(Kind.values()).filter(kind -> items.stream().anyMatch(item -> item.kind() == kind))
                .map(kind -> new ClassMail.Part(words.heading(kind), items.stream().filter(item -> item.kind() == kind)
                        .map(item -> new ClassMail.Line(item.now().title(), words.when(item.now()), words.note(item), link(ways, item))).toList()))
                .toList();
        boolean linked = items.stream().anyMatch(item -> link(ways, item) != null);
        return new ClassMail(language, oneLine(words.subject(items)), language.say("class-mail.greeting", news.name()), words.opening(items), parts,
                linked ? language.say("class-mail.about-links") : "",
                ways.calendar == null ? null : new ClassMail.Calendar(language.say("class-mail.calendar"), address.base() + ways.calendar), school.name());
    }

    private @Nullable String link(Ways ways, Item item) {
        String path = item.kind().theirs() ? ways.path.apply(item) : null;
        return path == null ? null : address.base() + path;
    }

    private static CalendarEntry entry(News news, Item item, @Nullable String link, Instant now) {
        return new CalendarEntry(new CalendarEntry.Of(item.session(), news.person()), item.now(), item.sequence(), now,
                item.kind().theirs() ? Standing.TAKES_PLACE : Standing.CANCELLED, link);
    }

    private CalendarPart calendar(News news, List<CalendarEntry> entries, CalendarWriter writer) {
        Party from = new Party(school.name(), sender);
        if (entries.size() > 1) {
            return new CalendarPart(CalendarPart.Method.PUBLISH, writer.publish(entries, from));
        }
        CalendarEntry only = entries.getFirst();
        Party guest = new Party(news.name(), news.address());
        return only.standing() == Standing.CANCELLED ? new CalendarPart(CalendarPart.Method.CANCEL, writer.cancel(only, from, guest))
                : new CalendarPart(CalendarPart.Method.REQUEST, writer.request(only, from, guest));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
