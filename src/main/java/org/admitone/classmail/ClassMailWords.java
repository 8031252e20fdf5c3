package org.admitone.classmail;

import java.util.List;
import org.admitone.classmail.News.Item;
import org.admitone.classmail.News.Kind;
import org.admitone.classmail.calendar.CalendarEntry.What;
import org.admitone.classmail.calendar.CalendarWords;
import org.admitone.platform.words.Words;

/// The sentences of class mails, in the language of whoever gets one.
final class ClassMailWords {

    private final Words words;
    private final CalendarWords times;

    ClassMailWords(Words words) {
        this.words = words;
        this.times = new CalendarWords(words);
    }

    String subject(List<Item> items) {
        String course = items.getFirst().now().course();
        if (items.size() == 1) {
            return one(items.getFirst());
        }
        if (items.stream().allMatch(item -> item.kind() == Kind.NEW)) {
            return words.say("class-mail.subject-classes", items.size(), course);
        }
        return items.stream().allMatch(item -> item.kind() == Kind.CANCELLED) ? words.say("class-mail.subject-all-cancelled", items.size(), course)
                : words.say("class-mail.subject-changes", course);
    }

    private String one(Item item) {
        What now = item.now();
        String name = now.course().equals(now.title()) ? now.title() : words.say("class-mail.name", now.course(), now.title());
        String at = times.shortly(now.startsAt(), now.zone());
        return switch (item.kind()) {
            case NEW -> words.say("class-mail.subject-new", name, at);
            case CHANGED -> item.moved() ? words.say("class-mail.subject-moved", at, name) : words.say("class-mail.subject-changed", name, at);
            case CANCELLED -> words.say("class-mail.subject-cancelled", name, at);
            case WITHDRAWN -> words.say("class-mail.subject-withdrawn", name, at);
        };
    }

    String opening(List<Item> items) {
        String course = items.getFirst().now().course();
        if (items.stream().map(Item::kind).distinct().count() > 1) {
            return words.say("class-mail.opening-changes", course);
        }
        boolean single = items.size() == 1;
        return words.say(switch (items.getFirst().kind()) {
            case NEW -> single ? "class-mail.opening-new" : "class-mail.opening-new-many";
            case CHANGED -> single ? "class-mail.opening-changed" : "class-mail.opening-changed-many";
            case CANCELLED -> single ? "class-mail.opening-cancelled" : "class-mail.opening-cancelled-many";
            case WITHDRAWN -> single ? "class-mail.opening-withdrawn" : "class-mail.opening-withdrawn-many";
        }, course);
    }

    String heading(Kind kind) {
        return words.say(switch (kind) {
            case NEW -> "class-mail.new";
            case CHANGED -> "class-mail.changed";
            case CANCELLED -> "class-mail.cancelled";
            case WITHDRAWN -> "class-mail.withdrawn";
        });
    }

    String when(What what) {
        return times.when(what.startsAt(), what.endsAt(), what.zone());
    }

    String note(Item item) {
        What before = item.before();
        if (item.kind() != Kind.CHANGED || before == null) {
            return "";
        }
        String then = item.moved() || !before.zone().equals(item.now().zone()) ? words.say("class-mail.was-planned", when(before)) : "";
        String title = before.title().equals(item.now().title()) ? "" : words.say("class-mail.was-called", before.title());
        return (then + " " + title).strip();
    }
}
