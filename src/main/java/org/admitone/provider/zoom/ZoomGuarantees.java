package org.admitone.provider.zoom;

import static org.admitone.provider.Strength.CORRECTED;
import static org.admitone.provider.Strength.ENFORCED;
import static org.admitone.provider.Strength.NOTICED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Need;
import org.admitone.provider.Strength;

/// How strongly Zoom lets each need be kept, by what the account has. Each line says no more than was found to be true in Zoom's own
/// documents; what only a test on a real account can tell is counted as not kept.
public final class ZoomGuarantees {

    private ZoomGuarantees() {}

    /// Whether people can be taken out by a program. Zoom switches this on for an account when asked.
    public enum Removal { AVAILABLE, NOT_AVAILABLE }

    /// Whether what happened can be read afterwards, for events that never arrived.
    public enum Reports { AVAILABLE, NOT_AVAILABLE }

    /// Whether the class is shown inside our page instead of by a link.
    public enum Embedding { ON, OFF }

    /// What an account has.
    public record Circumstances(Removal removal, Reports reports, Embedding embedding) {}

    private static final String CAN_REMOVE = "Zoom lets this account take people out";
    private static final String CANNOT_REMOVE = "Zoom is not known to let this account take people out";
    private static final String REPORTS = "the plan has reports";
    private static final String NO_REPORTS = "the plan is not known to have reports";
    private static final String EMBEDDED = "classes are embedded in our page";
    private static final String LINKED = "people go to Zoom by a link";

    /// As things stand with such an account.
    public static List<Guarantee> of(Circumstances account) {
        List<Guarantee> now = new ArrayList<>(ALWAYS);
        now.addAll(byRemoval(account.removal()));
        now.addAll(byReports(account.reports()));
        now.addAll(byEmbedding(account.embedding()));
        return sorted(now.stream());
    }

    /// For all accounts that there can be.
    public static List<Guarantee> inAllCases() {
        return sorted(Stream.of(ALWAYS, byRemoval(Removal.AVAILABLE), byRemoval(Removal.NOT_AVAILABLE), byReports(Reports.AVAILABLE),
                byReports(Reports.NOT_AVAILABLE), byEmbedding(Embedding.OFF), byEmbedding(Embedding.ON)).flatMap(List::stream));
    }

    private static List<Guarantee> sorted(Stream<Guarantee> guarantees) {
        return guarantees.sorted(java.util.Comparator.comparing(Guarantee::need)).toList();
    }

    private static final List<Guarantee> ALWAYS = List.of(
            Guarantee.always(Need.N2, NOTICED, "Our link opens nothing without a proof, and Zoom's leaves our server only for the device that was admitted. From there it can be "
                    + "handed on by whoever does not want to come in: whoever uses it then sits on that seat, under the owner's name, and nothing outside Zoom can tell. A second one on it is seen as such (N4); the link dies with the seat."),
            Guarantee.always(Need.N3, CORRECTED, "Zoom's link is cancelled within seconds after its seat has ended, for whatever reason, and belongs to one seat only. Until then it works. A host's link cannot be cancelled: it is made at the click and works for two minutes unless the school sets another time."),
            Guarantee.always(Need.N6, ENFORCED, "The LMS's ticket is a proof at our door, good for a minute and once."),
            Guarantee.always(Need.N7, ENFORCED, "People are registered by us; Zoom asks them for no account and no address."),
            Guarantee.always(Need.N8, ENFORCED, "Zoom's mails are switched off for each meeting and the addresses it has are aliases that reach nobody. Staff see where Zoom's answer differs from that."),
            Guarantee.always(Need.N13, CORRECTED, "All that Zoom ever said is kept and read anew each time; order, repetition and delay leave no trace. What never arrived is fetched from "
                    + "Zoom's log of events, once the app's id is entered, and from its report where the plan has one; until then it is missing."),
            Guarantee.always(Need.N14, ENFORCED, "Identity is the way in that the door gave out. Names typed in Zoom are shown beside it, never believed. Zoom itself may show a typed name to the class."),
            Guarantee.always(Need.N17, ENFORCED, "The pass's person is known for every way in; whoever comes by none is a stranger."),
            Guarantee.always(Need.N18, NOTICED, "Learners have a participant's way in and nobody can come before the host. If the host or Zoom hands the host's part to a learner, teacher and staff are told whom it is."),
            Guarantee.always(Need.N20, ENFORCED, "Meetings are made, moved and cancelled with their sessions, each of them once, under the school's one account."),
            Guarantee.always(Need.N24, ENFORCED, "Whoever teaches starts the class by a click of their own; staff on the roster can take the host's part in any class."));

    private static List<Guarantee> byRemoval(Removal removal) {
        return switch (removal) {
            case AVAILABLE -> each(CORRECTED, CAN_REMOVE,
                    "Only the entitled have a way in. Whoever is inside without a seat is taken out, usually within seconds of Zoom's word; the exposure is recorded.",
                    "The door gives one seat. A second presence on one way in is taken out, and that way is replaced.",
                    "The seat ends at once, the link dies, and the person is taken out within seconds of the change.",
                    "The door refuses or moves as the course says. When a seat moves, the first device is taken out at Zoom as the second one gets its way in: both may be inside for a moment.",
                    "Out within seconds; the link is dead, and the door decides on any further knock.",
                    "The teacher's page shows whose seat it is; one action takes out and bans.");
            case NOT_AVAILABLE -> each(NOTICED, CANNOT_REMOVE,
                    "Only the entitled have a way in. Whoever is inside without a seat is shown to teacher and staff at once, by person where that is known; the teacher removes them in Zoom.",
                    "The door gives one seat, and Zoom is told to allow one device for each link; what it does at a second one is not documented. A second presence is shown at once and its link cancelled; the teacher removes it in Zoom.",
                    "The seat ends at once and the link dies. Who is inside stays until the teacher removes them in Zoom; teacher and staff are told at once.",
                    "The door refuses or moves as the course says. The first device's link dies when the seat moves; whoever is inside on it stays until the teacher removes them.",
                    "The link dies and the door keeps the person out. Who is inside stays until the teacher removes them in Zoom.",
                    "The teacher's page shows whose seat it is and bans at the door; removing is done in Zoom.");
        };
    }

    private static List<Guarantee> each(Strength strength, String when, String n1, String n4, String n9, String n12, String n15, String n16) {
        return List.of(new Guarantee(Need.N1, strength, when, n1), new Guarantee(Need.N4, strength, when, n4), new Guarantee(Need.N9, strength, when, n9),
                new Guarantee(Need.N12, strength, when, n12), new Guarantee(Need.N15, strength, when, n15), new Guarantee(Need.N16, strength, when, n16));
    }

    private static List<Guarantee> byReports(Reports reports) {
        return List.of(switch (reports) {
            case AVAILABLE -> new Guarantee(Need.N19, CORRECTED, REPORTS, "Attendance comes from Zoom's events as they happen; after the class Zoom's report corrects what was lost or late, and the sheet says which of them said what.");
            case NOT_AVAILABLE -> new Guarantee(Need.N19, NOTICED, NO_REPORTS, "Attendance comes from Zoom's events, and from Zoom's log of those that did not arrive, once the app's id is entered. What neither of them has is missing, and the sheet says where it rests on events alone.");
        });
    }

    private static List<Guarantee> byEmbedding(Embedding embedding) {
        return List.of(switch (embedding) {
            case OFF -> new Guarantee(Need.N5, NOTICED, LINKED, "Before admission nobody sees anything of Zoom. Afterwards the browser is at Zoom's own address, with the meeting's number in it; the link there is the person's own.");
            case ON -> new Guarantee(Need.N5, NOTICED, EMBEDDED, "No address of Zoom is shown to learners; whoever hosts follows a link. Whoever knows how to read a page's traffic finds the meeting's number and the person's own key in it.");
        });
    }
}
