package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.console.Answer;
import org.admitone.console.Crumb;
import org.admitone.console.Form;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.mail.Outbox;
import org.admitone.mail.Undelivered;
import org.admitone.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whose last mail was refused, until their address is put right or a later mail is taken.
@Controller
class UndeliveredController {

    private static final int PER_PAGE = 50;

    private final Outbox outbox;
    private final AuditController.HouseViews views;

    UndeliveredController(Outbox outbox, AuditController.HouseViews views) {
        this.outbox = outbox;
        this.views = views;
    }

    @GetMapping("/console/outbox/undelivered")
    View undelivered(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Reader reader) {
        Form search = Form.sent(request);
        When when = views.clocks().here(reader);
        var found = outbox.undelivered(search.value("q"), Slice.of(PER_PAGE, after));
        return views.pages().show("console/house/undelivered", new UndeliveredPage(
                views.frames().staff(request, reader, Place.OUTBOX, reader.say("undelivered.title"), new Crumb(reader.say("outbox.title"), "/console/outbox")),
                answer(reader), search, found.items().stream().flatMap(refused -> row(refused, when)).toList(), !search.value("q").isEmpty(),
                Links.next(request, found.next()), Links.first(request, after)));
    }

    private Answer answer(Reader reader) {
        long count = outbox.undelivered();
        return count == 0 ? new Answer(Tone.GOOD, Icon.MAIL, reader.say("undelivered.none"), reader.say("undelivered.none-more"), List.of())
                : Answer.of(Tone.BAD, reader.counted("undelivered.people", count), reader.say("undelivered.people-more"));
    }

    private static Stream<UndeliveredPage.Row> row(Undelivered refused, When when) {
        String name = refused.name();
        return name == null ? Stream.of() : Stream.of(new UndeliveredPage.Row("/console/people/" + refused.person(), name, refused.to(), when.dayAndTime(refused.since()),
                when.words().translated(refused.why())));
    }
}
