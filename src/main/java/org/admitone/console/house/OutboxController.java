package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.mail.ListedMail;
import org.admitone.mail.Outbox;
import org.admitone.mail.OutboxFilter;
import org.admitone.mail.OutboxTally;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The outbox, searched and in parts. A mail's text, which may hold a code that opens a door, is for owners, and only where no mail server is set
/// up and somebody has to read the code out.
@Controller
class OutboxController {

    private static final int PER_PAGE = 50;
    private static final Duration OF_LATE = Duration.ofHours(24);

    private final Outbox outbox;
    private final AuditController.HouseViews views;

    OutboxController(Outbox outbox, AuditController.HouseViews views) {
        this.outbox = outbox;
        this.views = views;
    }

    @GetMapping("/console/outbox")
    View outbox(@AuthenticationPrincipal StaffMember member, @RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        Form search = Form.sent(request);
        OutboxFilter filter = new OutboxFilter(search.value("q"), search.value("kind"), which(search));
        var found = outbox.list(filter, Slice.of(PER_PAGE, after));
        When when = views.clocks().here(reader);
        boolean reads = member.role().ownsTheHouse() && !outbox.sends();
        return views.pages().show("console/house/outbox", new OutboxPage(views.frames().staff(request, reader, Place.OUTBOX, reader.say("outbox.title")), answer(when, reader), search,
                OutboxWords.kinds(reader.words()), states(reader), found.items().stream().map(mail -> row(mail, when, reads)).toList(),
                !filter.equals(OutboxFilter.ALL), Links.next(request, found.next()), Links.first(request, after)));
    }

    private static OutboxFilter.Which which(Form search) {
        return Arrays.stream(OutboxFilter.Which.values()).filter(some -> some.name().toLowerCase(Locale.ROOT).equals(search.value("state"))).findFirst().orElse(OutboxFilter.Which.ALL);
    }

    private static List<Choice> states(Reader reader) {
        return List.of(Choice.of("all", reader.say("rosters.any-state")), Choice.of("waiting", reader.say("mails.waiting")), Choice.of("trying", reader.say("mails.trying")),
                Choice.of("sent", reader.say("mails.sent")), Choice.of("refused", reader.say("mails.refused")), Choice.of("returned", reader.say("mails.returned")), Choice.of("expired", reader.say("mails.expired")));
    }

    private Answer answer(When when, Reader reader) {
        if (!outbox.sends()) {
            return new Answer(Tone.WAIT, Icon.MAIL, reader.say("outbox.no-server"), reader.say("outbox.no-server-more"), List.of());
        }
        OutboxTally tally = outbox.tally(when.now().minus(OF_LATE));
        long failing = tally.failed() + tally.trying();
        if (failing > 0) {
            return Answer.of(Tone.BAD, reader.counted("outbox.failing", failing), reader.say("outbox.failing-more"));
        }
        return new Answer(Tone.GOOD, Icon.MAIL, tally.waiting() == 0 ? reader.say("outbox.all-sent") : reader.counted("outbox.wait", tally.waiting()), "", List.of());
    }

    private static OutboxPage.Mail row(ListedMail listed, When when, boolean reads) {
        var mail = listed.mail();
        String name = listed.name();
        return new OutboxPage.Mail(name == null ? mail.to() : name + ", " + mail.to(), mail.person() == null ? null : "/console/people/" + mail.person(), mail.subject(),
                when.dayAndTime(mail.createdAt()), new OutboxPage.Came(OutboxWords.state(mail, when.words()), OutboxWords.note(mail, when)),
                reads && mail.text() != null ? mail.text() : "");
    }
}
