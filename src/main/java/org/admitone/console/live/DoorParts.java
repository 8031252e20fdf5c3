package org.admitone.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.console.course.DoorWords;
import org.admitone.presence.LiveDoor;
import org.admitone.roster.Role;
import org.admitone.session.Session;

/// Puts a session's live door into words.
final class DoorParts {

    private DoorParts() {}

    static DoorPart of(Session session, LiveDoor door, When when) {
        String base = "/console/sessions/" + session.id();
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
            where.add(row(base, guest, when));
        }
        List<GuestGroup> groups = List.of(new GuestGroup("inside", "Inside", inside), new GuestGroup("way", "Away or on the way in", onTheWay),
                new GuestGroup("missing", missingTitle(session, when), missing), new GuestGroup("others", "May not come in", others));
        return new DoorPart(StrangerAlarm.before(answer(session, door, when), door), StrangerRows.inside(base, door, when), groups,
                refused(base, door, when), StrangerRows.earlier(base, door, when));
    }

    /// Whom the door would not turn away for good: a suspended or banned person is not missed.
    private static boolean mayCome(LiveDoor.Guest guest) {
        return guest.letIn() != null || (guest.expected() && !guest.suspended() && guest.banned() == null);
    }

    private static String missingTitle(Session session, When when) {
        return when.now().isBefore(session.opensAt()) ? "Expected" : "Not here";
    }

    static GuestRow row(String base, LiveDoor.Guest guest, When when) {
        List<Chip> marks = new ArrayList<>();
        if (guest.banned() != null) {
            marks.add(new Chip(Tone.BAD, Icon.REFUSED, guest.banned().wholeCourse() ? "Banned from the course" : "Banned"));
        }
        if (guest.suspended()) {
            marks.add(new Chip(Tone.BAD, Icon.REFUSED, "Suspended"));
        }
        if (guest.letIn() != null) {
            marks.add(new Chip(Tone.WAIT, Icon.DOOR, "Let in until " + when.time(guest.letIn().until())));
        }
        return new GuestRow("p-" + guest.id(), base + "/people/" + guest.id(), guest.displayName(), guest.uid(),
                guest.role() == null ? "Not on the roster" : guest.role() == Role.LEARNER ? "" : DoorWords.of(guest.role()),
                state(guest.whereabouts()), marks, line(guest, when));
    }

    static Chip state(LiveDoor.Whereabouts where) {
        return switch (where) {
            case INSIDE -> new Chip(Tone.GOOD, Icon.INSIDE, "Inside");
            case COMING -> new Chip(Tone.WAIT, Icon.WAIT, "Coming in");
            case AWAY -> new Chip(Tone.WAIT, Icon.WAIT, "Away");
            case GONE -> new Chip(Tone.QUIET, Icon.AWAY, "Left");
            case NOT_HERE -> new Chip(Tone.QUIET, Icon.ABSENT, "Not here");
        };
    }

    private static String line(LiveDoor.Guest guest, When when) {
        var words = new StringBuilder();
        if (guest.since() != null) {
            words.append("since ").append(when.time(guest.since()));
        }
        if (guest.device() != null) {
            words.append(words.isEmpty() ? "" : ", ").append(guest.device());
        }
        if (guest.ended() != null) {
            words.append(words.isEmpty() ? "" : ", ").append(SeatEndShort.of(guest.ended()));
        }
        LiveDoor.Reason refused = guest.refused();
        if (refused != null && guest.whereabouts() != LiveDoor.Whereabouts.INSIDE) {
            words.append(words.isEmpty() ? "" : ". ").append("Refused at ").append(when.time(refused.at())).append(": ")
                    .append(lower(RefusalShort.of(refused.code())));
        }
        return words.toString();
    }

    private static Answer answer(Session session, LiveDoor door, When when) {
        var tally = tally(door);
        var figures = List.of(new Answer.Figure(Integer.toString(tally.inside()), "inside"),
                new Answer.Figure(Integer.toString(tally.expected()), "expected"),
                new Answer.Figure(Integer.toString(tally.away() + tally.coming()), "away or coming"),
                new Answer.Figure(Integer.toString(tally.missing()), "not here"));
        String times = "Door open from " + when.time(session.opensAt()) + " to " + when.time(session.closesAt()) + ".";
        return switch (session.phaseAt(when.now())) {
            case CANCELLED -> new Answer(Tone.BAD, Icon.REFUSED, "This session is cancelled.", "Whoever knocks is told so.", List.of());
            case COMING -> new Answer(Tone.QUIET, Icon.WAIT, "The door opens " + lower(when.dayAndTime(session.opensAt())) + ", " + when.distance(session.opensAt()) + ".",
                    people(tally.expected()) + " expected.", List.of());
            case DOOR_OPEN -> new Answer(Tone.GOOD, Icon.DOOR, "The door is open. " + insideOf(tally) + ".", "It starts at " + when.time(session.startsAt()) + ".", figures);
            case RUNNING, CLOSING -> new Answer(tally.missing() == 0 ? Tone.GOOD : Tone.WAIT, Icon.INSIDE, insideOf(tally) + ".", times, figures);
            case ENDED, OVER -> new Answer(Tone.QUIET, Icon.INFO, "This session is over.", "The attendance says who was there.", List.of());
        };
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

    private static String insideOf(LiveDoor.Tally tally) {
        if (tally.inside() > tally.expected()) {
            return tally.inside() + (tally.inside() == 1 ? " is inside, " : " are inside, ") + tally.expected() + (tally.expected() == 1 ? " was expected" : " were expected");
        }
        if (tally.expected() > 0 && tally.missing() == 0 && tally.away() + tally.coming() == 0) {
            return tally.expected() == 1 ? "The one expected person is inside" : "All " + tally.expected() + " are inside";
        }
        return tally.inside() + " of " + tally.expected() + (tally.inside() == 1 ? " is inside" : " are inside");
    }

    private static String people(int number) {
        return number == 1 ? "One person is" : number + " people are";
    }

    private static List<RefusedRow> refused(String base, LiveDoor door, When when) {
        List<RefusedRow> rows = new ArrayList<>();
        for (LiveDoor.Refused refused : door.refusedLately()) {
            String who = refused.displayName() == null ? "Somebody" : refused.displayName();
            rows.add(new RefusedRow("r-" + refused.at().toEpochMilli() + "-" + (refused.person() == null ? "x" : refused.person()),
                    when.second(refused.at()), who, refused.person() == null ? "" : base + "/people/" + refused.person(),
                    RefusalShort.of(refused.code()), RefusalShort.passing(refused.code())));
        }
        return rows;
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
