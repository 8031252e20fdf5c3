package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Icon;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.health.HouseHealth;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.admitone.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Each part's own state, on one page; what needs somebody comes first.
@Controller
class HealthController {

    private final HouseHealth house;
    private final AuditController.HouseViews views;

    HealthController(HouseHealth house, AuditController.HouseViews views) {
        this.house = house;
        this.views = views;
    }

    @GetMapping("/console/health")
    View health(HttpServletRequest request, Reader reader) {
        HouseHealth.Seen seen = house.look();
        When when = views.clocks().here(reader);
        return views.pages().show("console/house/health", new HealthPage(views.frames().staff(request, reader, Place.HEALTH, reader.say("health.title")), answer(seen, reader),
                reader.say("health.seen", when.second(seen.at())),
                seen.parts().stream().sorted(Comparator.comparing(PartHealth::standing, Comparator.comparingInt(HealthController::place))).map(part -> part(part, when)).toList()));
    }

    private static int place(Standing standing) {
        return switch (standing) {
            case BROKEN -> 0;
            case LOOK -> 1;
            case FINE -> 2;
            case OFF -> 3;
        };
    }

    private static Answer answer(HouseHealth.Seen seen, Reader reader) {
        long broken = seen.count(Standing.BROKEN);
        long look = seen.count(Standing.LOOK);
        if (broken > 0) {
            return Answer.of(Tone.BAD, reader.counted("health.some-broken", broken), reader.say("health.some-more"));
        }
        return look > 0 ? Answer.of(Tone.WAIT, reader.counted("health.some-look", look), reader.say("health.some-more"))
                : new Answer(Tone.GOOD, Icon.HEALTH, reader.say("health.all-fine"), "", List.of());
    }

    private static HealthPage.Part part(PartHealth part, When when) {
        Saying next = part.next();
        return new HealthPage.Part(said(part.name(), when), chip(part.standing(), when.words()), said(part.what(), when), next == null ? "" : said(next, when),
                part.facts().stream().map(fact -> new AuditPage.Fact(when.words().say(fact.name()), written(fact.value(), when).toString())).toList());
    }

    private static Chip chip(Standing standing, Words words) {
        return switch (standing) {
            case FINE -> Chip.good(words.say("health.is-fine"));
            case LOOK -> Chip.wait(words.say("health.is-look"));
            case BROKEN -> Chip.bad(words.say("health.is-broken"));
            case OFF -> Chip.quiet(words.say("health.is-off"));
        };
    }

    private static String said(Saying saying, When when) {
        return saying.in(when.words(), value -> written(value, when));
    }

    private static Object written(Object value, When when) {
        return switch (value) {
            case Instant at -> when.distance(at);
            case Duration span -> When.measured(span);
            case String text -> when.words().translated(text);
            case Long number -> when.words().number(number);
            default -> value;
        };
    }
}
