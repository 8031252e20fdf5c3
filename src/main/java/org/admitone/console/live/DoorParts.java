package org.admitone.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.admitone.admission.DeviceNames;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.console.course.DoorWords;
import org.admitone.platform.words.Words;
import org.admitone.presence.LiveDoor;
import org.admitone.roster.Role;
import org.admitone.session.Session;

/// Puts a session's live door into words.
final class DoorParts {

    private DoorParts() {}

    /// @param looking only rows of people with this in the name or id; all other things stay as they are
    static DoorPart of(Session session, LiveDoor door, When when, String looking) {
        String base = "/console/sessions/" + session.id();
        Words words = when.words();
        List<GuestRow> inside = new ArrayList<>();
        List<GuestRow> onTheWay = new ArrayList<>();
        List<GuestRow> missing = new ArrayList<>();
        List<GuestRow> others = new ArrayList<>();
        for (LiveDoor.Guest guest : door.people()) {
            List<GuestRow> where = switch (guest.whereabouts()) {
                case INSIDE -> inside;
                case COMING, AWAY -> onTheWay;
                case GONE, NOT_HERE -> mayCome(guest) ? missing : others;
            };
            if (fits(guest, looking)) {
                where.add(row(base, guest, when));
            }
        }
        List<GuestGroup> groups = List.of(new GuestGroup("inside", words.say("live.inside"), inside), new GuestGroup("way", words.say("live.on-the-way"), onTheWay),
                new GuestGroup("missing", missingTitle(session, when), missing), new GuestGroup("others", words.say("live.may-not"), others));
        return new DoorPart(words, looking, StrangerAlarm.before(answer(session, door, when), door, words), StrangerRows.inside(base, door, when), groups,
                refused(base, door, when), StrangerRows.earlier(base, door, when));
    }

    private static boolean fits(LiveDoor.Guest guest, String looking) {
        String text = looking.toLowerCase(Locale.ROOT);
        return guest.displayName().toLowerCase(Locale.ROOT).contains(text) || guest.uid().toLowerCase(Locale.ROOT).contains(text);
    }

    /// Whom the door would not turn away for good: a suspended or banned person is not missed.
    private static boolean mayCome(LiveDoor.Guest guest) {
        return guest.letIn() != null || (guest.expected() && !guest.suspended() && guest.banned() == null);
    }

    private static String missingTitle(Session session, When when) {
        return when.words().say(when.now().isBefore(session.opensAt()) ? "live.expected" : "live.not-here");
    }

    static GuestRow row(String base, LiveDoor.Guest guest, When when) {
        Words words = when.words();
        List<Chip> marks = new ArrayList<>();
        if (guest.banned() != null) {
            marks.add(new Chip(Tone.BAD, Icon.REFUSED, words.say(guest.banned().wholeCourse() ? "live.banned-course" : "live.banned")));
        }
        if (guest.suspended()) {
            marks.add(new Chip(Tone.BAD, Icon.REFUSED, words.say("live.suspended")));
        }
        if (guest.letIn() != null) {
            marks.add(new Chip(Tone.WAIT, Icon.DOOR, words.say("live.let-in-until", when.time(guest.letIn().until()))));
        }
        return new GuestRow("p-" + guest.id(), base + "/people/" + guest.id(), guest.displayName(), guest.uid(),
                guest.role() == null ? words.say("live.not-on-roster") : guest.role() == Role.LEARNER ? "" : DoorWords.of(guest.role(), words),
                state(guest.whereabouts(), words), marks, line(guest, when));
    }

    static Chip state(LiveDoor.Whereabouts where, Words words) {
        return switch (where) {
            case INSIDE -> new Chip(Tone.GOOD, Icon.INSIDE, words.say("live.is-inside"));
            case COMING -> new Chip(Tone.WAIT, Icon.WAIT, words.say("live.is-coming"));
            case AWAY -> new Chip(Tone.WAIT, Icon.WAIT, words.say("live.is-away"));
            case GONE -> new Chip(Tone.QUIET, Icon.AWAY, words.say("live.is-gone"));
            case NOT_HERE -> new Chip(Tone.QUIET, Icon.ABSENT, words.say("live.is-not-here"));
        };
    }

    /// What is known of somebody, one thing after the other.
    private static String line(LiveDoor.Guest guest, When when) {
        Words words = when.words();
        var line = new StringJoiner(", ");
        if (guest.since() != null) {
            line.add(words.say("live.since", when.time(guest.since())));
        }
        if (guest.device() != null) {
            line.add(DeviceNames.told(guest.device(), words));
        }
        if (guest.ended() != null) {
            line.add(SeatEndShort.of(guest.ended(), words));
        }
        LiveDoor.Reason refused = guest.refused();
        if (refused == null || guest.whereabouts() == LiveDoor.Whereabouts.INSIDE) {
            return line.toString();
        }
        return (line.length() == 0 ? "" : line + ". ") + words.say("live.refused-at", when.time(refused.at()), RefusalShort.of(refused.code(), words));
    }

    private static Answer answer(Session session, LiveDoor door, When when) {
        Words words = when.words();
        var tally = tally(door);
        return switch (session.phaseAt(when.now())) {
            case CANCELLED -> new Answer(Tone.BAD, Icon.REFUSED, words.say("live.cancelled"), words.say("live.cancelled-more"), List.of());
            case COMING -> new Answer(Tone.QUIET, Icon.WAIT, words.say("live.opens", when.dayAndTime(session.opensAt()), when.distance(session.opensAt())),
                    words.counted("live.are-expected", tally.expected()), List.of());
            case DOOR_OPEN -> new Answer(Tone.GOOD, Icon.DOOR, words.say("live.door-open", insideOf(tally, words)), words.say("live.starts", when.time(session.startsAt())), figures(tally, words));
            case RUNNING, CLOSING -> new Answer(tally.missing() == 0 ? Tone.GOOD : Tone.WAIT, Icon.INSIDE, insideOf(tally, words),
                    words.say("live.open-from", when.time(session.opensAt()), when.time(session.closesAt())), figures(tally, words));
            case ENDED, OVER -> new Answer(Tone.QUIET, Icon.INFO, words.say("live.over"), words.say("live.over-more"), List.of());
        };
    }

    private static List<Answer.Figure> figures(LiveDoor.Tally tally, Words words) {
        return List.of(new Answer.Figure(words.number(tally.inside()), words.say("live.figure-inside")),
                new Answer.Figure(words.number(tally.expected()), words.say("live.figure-expected")),
                new Answer.Figure(words.number(tally.away() + tally.coming()), words.say("live.figure-way")),
                new Answer.Figure(words.number(tally.missing()), words.say("live.figure-missing")));
    }

    private static LiveDoor.Tally tally(LiveDoor door) {
        var all = door.tally();
        int expected = (int) door.people().stream().filter(DoorParts::mayCome).count();
        int missing = (int) door.people().stream().filter(DoorParts::mayCome).filter(guest -> switch (guest.whereabouts()) {
            case INSIDE, COMING, AWAY -> false;
            case GONE, NOT_HERE -> true;
        }).count();
        return new LiveDoor.Tally(expected, all.inside(), all.coming(), all.away(), missing);
    }

    private static String insideOf(LiveDoor.Tally tally, Words words) {
        if (tally.inside() > tally.expected()) {
            return words.counted("live.more-inside", tally.inside(), tally.expected());
        }
        if (tally.expected() > 0 && tally.missing() == 0 && tally.away() + tally.coming() == 0) {
            return words.counted("live.all-inside", tally.expected());
        }
        return words.counted("live.are-inside", tally.inside(), tally.expected());
    }

    private static List<RefusedRow> refused(String base, LiveDoor door, When when) {
        Words words = when.words();
        List<RefusedRow> rows = new ArrayList<>();
        for (LiveDoor.Refused refused : door.refusedLately()) {
            String who = refused.displayName() == null ? words.say("live.somebody") : refused.displayName();
            rows.add(new RefusedRow("r-" + refused.at().toEpochMilli() + "-" + (refused.person() == null ? "x" : refused.person()),
                    when.second(refused.at()), who, refused.person() == null ? "" : base + "/people/" + refused.person(),
                    RefusalShort.of(refused.code(), words), RefusalShort.passing(refused.code())));
        }
        return rows;
    }
}
