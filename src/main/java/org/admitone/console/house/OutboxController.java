package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Clocks;
import org.admitone.console.Frames;
import org.admitone.console.Icon;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The outbox. A mail's text, which may hold a code that opens a door, is for owners, and only where no mail server is set
/// up and somebody has to read the code out.
@Controller
class OutboxController {

    private static final int SHOWN = 200;

    private final Outbox outbox;
    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    OutboxController(Outbox outbox, Clocks clocks, Frames frames, Pages pages) {
        this.outbox = outbox;
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/outbox")
    View outbox(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        When when = clocks.here();
        boolean reads = member.role().ownsTheHouse() && !outbox.sends();
        List<OutboxEntry> newest = outbox.newest(SHOWN);
        return pages.show("console/house/outbox", new OutboxPage(frames.staff(request, Place.OUTBOX, "Outbox"), answer(newest),
                newest.stream().map(mail -> row(mail, when, reads)).toList()));
    }

    private Answer answer(List<OutboxEntry> newest) {
        long waiting = newest.stream().filter(mail -> mail.state() == OutboxEntry.State.WAITING).count();
        long failing = newest.stream().filter(mail -> mail.state() == OutboxEntry.State.REFUSED
                || (mail.state() == OutboxEntry.State.WAITING && mail.attempts() > 0)).count();
        if (!outbox.sends()) {
            return new Answer(Tone.WAIT, Icon.MAIL, "No mail server is set up: mails wait here.",
                    "An owner can read a code out to the person it is meant for, by telephone for example. To have mails sent, set admitone.mail.host and start again.", List.of());
        }
        if (failing > 0) {
            return Answer.of(Tone.BAD, failing == 1 ? "One mail could not be handed over." : failing + " mails could not be handed over.",
                    "The reason stands beside each. Those that wait are tried again by themselves.");
        }
        return new Answer(Tone.GOOD, Icon.MAIL, waiting == 0 ? "All mails are on their way." : waiting == 1 ? "One mail waits to be sent." : waiting + " mails wait to be sent.", "", List.of());
    }

    private static OutboxPage.Mail row(OutboxEntry mail, When when, boolean reads) {
        return new OutboxPage.Mail(mail.to(), mail.person() == null ? null : "/console/people/" + mail.person(), mail.subject(),
                when.dayAndTime(mail.createdAt()), new OutboxPage.Came(OutboxWords.state(mail, when.words()), OutboxWords.note(mail, when)),
                reads && mail.text() != null ? mail.text() : "");
    }
}
