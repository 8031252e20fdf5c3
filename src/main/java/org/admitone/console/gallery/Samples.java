package org.admitone.console.gallery;

import java.util.List;
import java.util.Map;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Confirmation;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Icon;
import org.admitone.console.Tone;
import org.admitone.console.course.SessionRow;
import org.admitone.console.live.GuestRow;
import org.admitone.console.live.HeldIn;
import org.admitone.console.live.RefusedRow;
import org.admitone.console.live.StrangerRow;
import org.admitone.platform.BadInput;

/// Made-up records for the gallery: the usual case of each state, and the long one.
public final class Samples {

    private static final String LONG = "Maria-Theresia Wolkenstein-Trostburg von und zu Donaudampfschifffahrtsgesellschaft";

    private Samples() {}

    public static List<Answer> answers() {
        return List.of(
                new Answer(Tone.GOOD, Icon.INSIDE, "All 28 are inside.", "Door open from 09:50 to 10:50.", List.of(
                        new Answer.Figure("28", "inside"), new Answer.Figure("28", "expected"), new Answer.Figure("0", "away or coming"), new Answer.Figure("0", "not here"))),
                Answer.of(Tone.WAIT, "The door opens today 09:50, in 10 minutes.", "28 people are expected."),
                new Answer(Tone.BAD, Icon.WARNING, "Somebody is inside without a seat.", "They are being taken out. 27 of 28 are inside.", List.of(
                        new Answer.Figure("27", "inside"), new Answer.Figure("28", "expected"), new Answer.Figure("0", "away or coming"), new Answer.Figure("1", "not here"))),
                Answer.of(Tone.BAD, "Two parts do not work.", "What is wrong and what to do stands with it."),
                Answer.of(Tone.QUIET, "This session is over.", ""));
    }

    public static List<Chip> chips() {
        return List.of(Chip.good("In force"), new Chip(Tone.GOOD, Icon.INSIDE, "Inside"), Chip.wait("Away"), new Chip(Tone.WAIT, Icon.DOOR, "Let in until 10:15"),
                Chip.bad("Suspended"), new Chip(Tone.BAD, Icon.WARNING, "Off"), Chip.quiet("Not here"), new Chip(Tone.QUIET, Icon.AWAY, "Left"));
    }

    public static HeldIn held() {
        return new HeldIn("another place", "#held", List.of(
                new HeldIn.Line(new Chip(Tone.BAD, Icon.WARNING, "Trouble"), "It has not answered for ten minutes.", "Whoever has a way in gets it; everything else is tried again by itself."),
                new HeldIn.Line(Chip.wait("Under way"), "27 of 28 people have their way in ready.", ""),
                new HeldIn.Line(Chip.good("Fine"), "The meeting is ready.", ""),
                new HeldIn.Line(Chip.wait("Corrected"), "Not prevented, but put right as soon as it is seen: who comes in, one seat for each, second devices.", ""),
                new HeldIn.Line(Chip.quiet("Noticed"), "Neither prevented nor put right, but recorded and shown: links that are handed on.", "")), null);
    }

    public static List<GuestRow> guests() {
        return List.of(
                guest("inside", "Ada Lovelace", "Teacher", new Chip(Tone.GOOD, Icon.INSIDE, "Inside"), List.of(), "since 09:58, Firefox on Linux"),
                guest("coming", "Grace Hopper", "", new Chip(Tone.WAIT, Icon.WAIT, "Coming in"), List.of(), "since 10:02, Chrome on Android"),
                guest("away", "Emmy Noether", "", new Chip(Tone.WAIT, Icon.WAIT, "Away"), List.of(), "since 10:11, Safari on iPhone"),
                guest("left", "Hedy Lamarr", "", new Chip(Tone.QUIET, Icon.AWAY, "Left"), List.of(), "since 10:20, moved to another device"),
                guest("absent", "Lise Meitner", "", Chip.quiet("Not here"), List.of(), "Refused at 10:01: asked for a proof first"),
                guest("let-in", "Mary Somerville", "Not on the roster", new Chip(Tone.GOOD, Icon.INSIDE, "Inside"),
                        List.of(new Chip(Tone.WAIT, Icon.DOOR, "Let in until 10:15")), "since 10:04, Edge on Windows"),
                guest("banned", LONG, "Assistant", Chip.quiet("Not here"),
                        List.of(new Chip(Tone.BAD, Icon.REFUSED, "Banned from the course"), new Chip(Tone.BAD, Icon.REFUSED, "Suspended")), "taken out by staff"));
    }

    private static GuestRow guest(String key, String name, String role, Chip state, List<Chip> marks, String line) {
        return new GuestRow("guest-" + key, "#guest-" + key, name, "4711", role, state, marks, line);
    }

    public static List<RefusedRow> refused() {
        return List.of(new RefusedRow("refused-known", "10:01:12", "Lise Meitner", "#refused-known", "Asked for a proof first", true),
                new RefusedRow("refused-stranger", "10:03:40", "Somebody", "", "A link that opens nothing", false));
    }

    /// Inside now: one of each kind, each with another thing done about it.
    public static List<StrangerRow> strangers() {
        return List.of(
                stranger("second", "On Ada Lovelace’s way in", "#guest-inside", new Chip(Tone.BAD, Icon.WARNING, "Second presence"), "the person was inside already",
                        "since 10:03:12", "shown as “Ada, surely”", "being taken out"),
                stranger("unknown", "Somebody unknown", "", new Chip(Tone.BAD, Icon.WARNING, "Unknown"), "came by no way in that we gave out", "since 10:04:55", "shown as “iPad”",
                        "this provider does not let us: ask the teacher to remove them"),
                stranger("phone", "Somebody by telephone", "", new Chip(Tone.BAD, Icon.WARNING, "By telephone"), "a telephone call does not say who is calling", "since 10:05:01", "", ""),
                stranger("long", "On " + LONG + "’s way in", "#guest-banned", new Chip(Tone.BAD, Icon.WARNING, "Seat had ended"), "came, or stayed, after the seat had ended",
                        "since 10:05:09", "shown as “" + LONG + "”", "taken out; the provider has yet to say so"));
    }

    public static List<StrangerRow> earlierStrangers() {
        return List.of(
                stranger("done", "On Grace Hopper’s way in", "#guest-coming", new Chip(Tone.QUIET, Icon.AWAY, "Not admitted"), "the door had not given this way in out",
                        "at 10:01:07", "shown as “Grace”", "was out after 4 s"),
                stranger("left", "The hosting account", "", new Chip(Tone.QUIET, Icon.AWAY, "Without the door"), "signed in as the account that hosts, without the door",
                        "at 09:58:40, inside for 3 min 20 s", "shown as “School office”", ""),
                stranger("stayed", "Somebody unknown", "", new Chip(Tone.QUIET, Icon.AWAY, "Unknown"), "came by no way in that we gave out", "at 09:59:02, inside for 41 s",
                        "", "we could not take them out"));
    }

    private static StrangerRow stranger(String key, String who, String href, Chip kind, String what, String times, String shown, String done) {
        return new StrangerRow("stranger-" + key, who, href, kind, what, times, shown, done);
    }

    public static List<SessionRow> sessions() {
        return List.of(
                new SessionRow("#session", "Algebra, lesson 7", "Algebra, autumn", "#course", "Today 10:00 to 10:50", "", "", new Chip(Tone.GOOD, Icon.INSIDE, "On now")),
                new SessionRow("#session", "Number theory", "Number theory", "#course", "Tomorrow 08:00 to 09:30", "America/Argentina/Buenos_Aires", "Where you are: Tomorrow 12:00 to 13:30 (Europe/Berlin)", Chip.wait("Planned")),
                new SessionRow("#session", LONG + ", introduction", "A course with a long title, as schools have them", "#course", "Fri 4 Dec 23:30 to Sat 5 Dec 00:30", "", "", Chip.bad("Cancelled")));
    }

    public static Confirmation ask(Frame frame) {
        return new Confirmation(frame, "Everybody is shown out of the room now, and nobody comes in again. This cannot be undone.", "#ask", "End it for all", "#ask");
    }

    /// As somebody meets a form: some of it filled.
    public static Form filled() {
        return Form.of(Map.of("title", "Algebra, lesson 7", "seat", "move", "role", "learner", "note", "Bring a ruler.", "when", "2026-11-23T10:00", "tz", "Europe/Berlin"));
    }

    /// The same with a fault at every field and one that belongs to none.
    public static Form faulty() {
        return Form.of(Map.of("bad-title", "", "bad-seat", "", "bad-role", "owner", "bad-note", "x", "bad-when", "2026-11-23T10:00", "bad-tz", "Mars/Olympus"))
                .with(new BadInput(List.of(
                        new BadInput.Fault("bad-title", "The title is missing."), new BadInput.Fault("bad-when", "The start is after the end."),
                        new BadInput.Fault("bad-role", "This role is not known. Choose one of the list."), new BadInput.Fault("bad-seat", "Choose one of these."),
                        new BadInput.Fault("bad-note", "This is too short to be understood."),
                        new BadInput.Fault("bad-tz", "This time zone is not known. Write it as region and city, for example Europe/Berlin."),
                        new BadInput.Fault("whole", "The course has changed meanwhile. Load the page again, then change it."))));
    }

    public static List<Choice> roles() {
        return List.of(Choice.of("learner", "Learner"), Choice.of("assistant", "Assistant"), Choice.of("teacher", "Teacher"));
    }

    public static List<Choice> seats() {
        return List.of(new Choice("move", "The seat moves", "Whoever comes with a second device continues there."), new Choice("ask", "Staff decide", "The second device waits."));
    }
}
