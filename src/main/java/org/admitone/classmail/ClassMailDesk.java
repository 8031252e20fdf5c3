package org.admitone.classmail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.mail.Outbox;
import org.admitone.pass.StandingLinks;
import org.admitone.pass.StandingLinks.Place;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Component;

/// Tells a course's people their news. The mail, the note of what was told, links and audit lines are one transaction: killed before its
/// commit nothing was said and the difference is found again; after it the outbox sees to the rest.
@Component
final class ClassMailDesk {

    /// Before every person.
    static final PersonId FIRST = new PersonId(new UUID(0, 0));
    private static final int PORTION = 50;

    private final PostgresDue due;
    private final ClassMailChoices choices;
    private final Told told;
    private final ClassMailWriter writer;
    private final Outbox outbox;
    private final Changes changes;

    /// What tells, and where to.
    @Component
    record Told(PostgresNews news, StandingLinks links, CalendarFeeds feeds) {}

    ClassMailDesk(PostgresDue due, ClassMailChoices choices, Told told, ClassMailWriter writer, Outbox outbox, Changes changes) {
        this.due = due;
        this.choices = choices;
        this.told = told;
        this.writer = writer;
        this.outbox = outbox;
        this.changes = changes;
    }

    /// Tells those who come next by their ids. Empty when nobody is left, or somebody else tells this course's people, or it has changed again
    /// and waits anew; otherwise the one to go on after.
    Optional<PersonId> tellSome(CourseId course, PersonId after) {
        return changes.make(Actor.SYSTEM, change -> {
            if (!due.mine(course, change.at())) {
                return Optional.empty();
            }
            List<PersonId> people = choices.of(course).sends() && due.inUse(course) ? told.news.people(course, after, PORTION) : List.of();
            if (people.isEmpty()) {
                due.done(course);
                return Optional.empty();
            }
            if (after.equals(FIRST)) {
                due.begins(course, told.news.peopleToLookAt(course));
            }
            due.walked(course, people.size());
            List<News> some = told.news.of(course, people, change.at());
            if (!some.isEmpty()) {
                tell(course, some, change);
            }
            return Optional.of(people.getLast());
        });
    }

    private void tell(CourseId course, List<News> some, Changes.Change change) {
        StandingLinks.Said links = told.links.of(some.stream().flatMap(news -> news.items().stream().filter(item -> item.kind().theirs())
                .map(item -> new Place(item.session(), news.person()))).toList());
        Map<PersonId, String> calendars = told.feeds.offered(some.stream().map(News::person).toList(), change.at());
        for (News news : some) {
            var ways = new ClassMailWriter.Ways(item -> links.path(new Place(item.session(), news.person())), calendars.get(news.person()));
            outbox.post(writer.write(news, ways, change.at()));
            change.note("class_mails.told", course, null, news.person(), Map.of("new", count(news, News.Kind.NEW), "changed", count(news, News.Kind.CHANGED),
                    "cancelled", count(news, News.Kind.CANCELLED), "withdrawn", count(news, News.Kind.WITHDRAWN)));
        }
        told.news.told(course, some, change.at());
    }

    private static int count(News news, News.Kind kind) {
        return (int) news.items().stream().filter(item -> item.kind() == kind).count();
    }
}
