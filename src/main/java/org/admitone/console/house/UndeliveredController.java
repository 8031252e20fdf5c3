package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.admitone.console.Answer;
import org.admitone.console.Clocks;
import org.admitone.console.Crumb;
import org.admitone.console.Frames;
import org.admitone.console.Icon;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.mail.Outbox;
import org.admitone.mail.Undelivered;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Whose last mail was refused, until their address is put right or a later mail is taken.
@Controller
class UndeliveredController {

    private static final int SHOWN = 500;

    private final Outbox outbox;
    private final People people;
    private final Clocks clocks;
    private final Frames frames;
    private final Pages pages;

    UndeliveredController(Outbox outbox, People people, Clocks clocks, Frames frames, Pages pages) {
        this.outbox = outbox;
        this.people = people;
        this.clocks = clocks;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/console/outbox/undelivered")
    View undelivered(HttpServletRequest request) {
        When when = clocks.here();
        List<UndeliveredPage.Row> rows = outbox.undelivered(SHOWN).stream().flatMap(refused -> row(refused, when)).toList();
        return pages.show("console/house/undelivered", new UndeliveredPage(
                frames.staff(request, Place.OUTBOX, "Mail that does not arrive", new Crumb("Outbox", "/console/outbox")), answer(rows.size()), rows));
    }

    private static Answer answer(int count) {
        if (count == 0) {
            return new Answer(Tone.GOOD, Icon.MAIL, "No mail was refused of late.",
                    "What a mail server takes and sends back later is not noticed here: look into the sender's mailbox.", List.of());
        }
        return Answer.of(Tone.BAD, count == 1 ? "The mail of one person does not arrive." : "The mail of " + count + " people does not arrive.",
                "Ask them, and put the address right in your learning system or the roster. They are then told their classes anew, by themselves.");
    }

    private Stream<UndeliveredPage.Row> row(Undelivered refused, When when) {
        return people.byId(new PersonId(refused.person())).filter(person -> stillThere(person, refused))
                .map(person -> new UndeliveredPage.Row("/console/people/" + person.id(), person.displayName(), refused.to(), when.dayAndTime(refused.since()), refused.why()))
                .stream();
    }

    private static boolean stillThere(Person person, Undelivered refused) {
        return person.email() != null && person.email().toLowerCase(Locale.ROOT).equals(refused.to().toLowerCase(Locale.ROOT));
    }
}
