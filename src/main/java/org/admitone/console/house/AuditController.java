package org.admitone.console.house;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.admitone.audit.AuditBook;
import org.admitone.audit.AuditFilter;
import org.admitone.audit.AuditLine;
import org.admitone.console.Answer;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frames;
import org.admitone.console.Icon;
import org.admitone.console.Links;
import org.admitone.console.Pages;
import org.admitone.console.Place;
import org.admitone.console.Reader;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.CalendarReach;
import org.admitone.roster.People;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail, searched and in parts; every line shown is checked against the chain.
@Controller
class AuditController {

    private static final int PER_PAGE = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final AuditBook book;
    private final People people;
    private final Sessions sessions;
    private final JsonMapper json;
    private final HouseViews views;

    /// What pages of this package are made with.
    @org.springframework.stereotype.Component
    record HouseViews(Clocks clocks, Frames frames, Pages pages) {}

    AuditController(AuditBook book, People people, Sessions sessions, JsonMapper json, HouseViews views) {
        this.book = book;
        this.people = people;
        this.sessions = sessions;
        this.json = json;
        this.views = views;
    }

    @GetMapping("/console/audit")
    View audit(@RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        Form search = Form.sent(request);
        Reader reader = views.frames().reader(request);
        When when = views.clocks().here(reader);
        AuditFilter filter = filter(search, when.zone());
        List<AuditLine> found = book.lines(filter, before(after), PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<AuditLine> shown = more ? found.subList(0, PER_PAGE) : found;
        return views.pages().show("console/house/audit", new AuditPage(views.frames().staff(request, reader, Place.AUDIT, reader.say("audits.title")), answer(shown, reader), search,
                when.zone().getId(), lines(shown, when), !filter.equals(AuditFilter.ALL),
                Links.next(request, more ? Long.toString(shown.getLast().seq()) : null), Links.first(request, after)));
    }

    private Answer answer(List<AuditLine> shown, Reader reader) {
        long broken = shown.stream().filter(line -> !line.whole()).count();
        long end = book.end();
        if (broken > 0) {
            return new Answer(Tone.BAD, Icon.WARNING, reader.counted("audits.broken", broken), reader.say("audits.broken-more"), List.of());
        }
        return new Answer(Tone.GOOD, Icon.AUDIT, end == 0 ? reader.say("audits.none") : reader.counted("audits.lines", end), reader.say("audits.chain"), List.of());
    }

    private List<AuditPage.Line> lines(List<AuditLine> shown, When when) {
        Map<UUID, String> names = new HashMap<>();
        List<AuditPage.Line> lines = new ArrayList<>();
        for (AuditLine line : shown) {
            List<AuditPage.About> about = new ArrayList<>();
            UUID person = line.person();
            if (person != null) {
                about.add(new AuditPage.About(names.computeIfAbsent(person, id -> people.byId(new PersonId(id)).map(some -> some.displayName()).orElse(when.words().say("audits.somebody"))),
                        "/console/audit?person=" + person));
            }
            UUID session = line.session();
            if (session != null) {
                about.add(new AuditPage.About(names.computeIfAbsent(session, id -> sessions.byId(new SessionId(id)).map(some -> some.title()).orElse(when.words().say("audits.a-session"))),
                        "/console/sessions/" + session));
            }
            lines.add(new AuditPage.Line(line.seq(), when.day(line.at()) + " " + when.second(line.at()), line.actor(), line.action(), about, facts(line.detail()), line.whole()));
        }
        return lines;
    }

    private List<AuditPage.Fact> facts(String detail) {
        List<AuditPage.Fact> facts = new ArrayList<>();
        JsonNode tree = json.readTree(detail);
        tree.properties().forEach(field -> facts.add(new AuditPage.Fact(field.getKey(),
                shortened(field.getValue().isString() ? field.getValue().stringValue() : field.getValue().toString()))));
        return facts;
    }

    /// Of an id the end is enough to tell it from others; the whole stands in the table.
    private static String shortened(String value) {
        return ID.matcher(value).matches() ? "…" + value.substring(value.length() - 8) : value;
    }

    static AuditFilter filter(Form search, ZoneId zone) {
        Instant from = day(search.value("from"), zone);
        Instant until = day(search.value("until"), zone);
        return new AuditFilter(search.value("action"), search.value("actor"), id(search.value("session")), id(search.value("person")),
                from, until == null ? null : until.plus(Duration.ofDays(1)));
    }

    private static @Nullable Instant day(String typed, ZoneId zone) {
        try {
            return typed.isEmpty() ? null : CalendarReach.within(LocalDate.parse(typed)).atStartOfDay(zone).toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static long before(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException notANumber) {
            return Long.MAX_VALUE;
        }
    }
}
