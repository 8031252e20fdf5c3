package org.admitone.classmail;

import java.util.List;
import org.admitone.classmail.News.Item;
import org.admitone.classmail.News.Kind;
import org.admitone.classmail.calendar.CalendarEntry.What;
import org.admitone.classmail.calendar.CalendarWords;

/// The sentences of class mails.
final class ClassMailWords {

    static final String ABOUT_LINKS = "Each link is yours alone: it opens the door of one class, from some minutes before it starts. The door asks "
            + "whoever uses it to show that they are you, so there is nothing to be had by passing it on.";
    static final String CALENDAR = "All your classes in your own calendar, kept up to date by itself: subscribe to this address. Keep it to yourself.";

    private ClassMailWords() {}

    static String greeting(String name) {
        return "Good day " + name + ",";
    }

    static String subject(List<Item> items) {
        String course = items.getFirst().now().course();
        if (items.size() == 1) {
            return one(items.getFirst());
        }
        if (items.stream().allMatch(item -> item.kind() == Kind.NEW)) {
            return "Your " + items.size() + " classes in " + course;
        }
        return items.stream().allMatch(item -> item.kind() == Kind.CANCELLED) ? items.size() + " classes in " + course + " are cancelled"
                : "Changes to your classes in " + course;
    }

    private static String one(Item item) {
        What now = item.now();
        String name = now.course().equals(now.title()) ? now.title() : now.course() + ", " + now.title();
        String at = CalendarWords.shortly(now.startsAt(), now.zone());
        return switch (item.kind()) {
            case NEW -> name + " on " + at;
            case CHANGED -> item.moved() ? "Moved to " + at + ": " + name : "Changed: " + name + " on " + at;
            case CANCELLED -> "Cancelled: " + name + " on " + at;
            case WITHDRAWN -> "No longer yours: " + name + " on " + at;
        };
    }

    static String opening(List<Item> items) {
        String course = items.getFirst().now().course();
        if (items.stream().map(Item::kind).distinct().count() > 1) {
            return "your classes in " + course + " have changed.";
        }
        boolean single = items.size() == 1;
        return switch (items.getFirst().kind()) {
            case NEW -> single ? "this class in " + course + " is yours:" : "these classes in " + course + " are yours:";
            case CHANGED -> single ? "this class in " + course + " has changed:" : "these classes in " + course + " have changed:";
            case CANCELLED -> single ? "this class in " + course + " does not take place:" : "these classes in " + course + " do not take place:";
            case WITHDRAWN -> (single ? "this class in " + course + " is not" : "these classes in " + course + " are not")
                    + " open to you any more. If you think that is a mistake, ask your school.";
        };
    }

    static String heading(Kind kind) {
        return switch (kind) {
            case NEW -> "New";
            case CHANGED -> "Changed";
            case CANCELLED -> "Cancelled";
            case WITHDRAWN -> "No longer open to you";
        };
    }

    static String when(What what) {
        return CalendarWords.when(what.startsAt(), what.endsAt(), what.zone());
    }

    static String note(Item item) {
        What before = item.before();
        if (item.kind() != Kind.CHANGED || before == null) {
            return "";
        }
        String then = item.moved() || !before.zone().equals(item.now().zone()) ? "It was planned for " + when(before) + "." : "";
        String title = before.title().equals(item.now().title()) ? "" : "It was called " + before.title() + ".";
        return (then + " " + title).strip();
    }
}
