package org.admitone.provider.zoom.pool.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Links;
import org.admitone.console.StaffMember;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.pool.HostPool;
import org.admitone.provider.zoom.pool.HostedSession;
import org.admitone.provider.zoom.pool.PoolSession;
import org.admitone.provider.zoom.pool.PoolStanding;
import org.admitone.provider.zoom.pool.RoomInstead;
import org.admitone.provider.zoom.pool.RoomRule;
import org.admitone.provider.zoom.pool.SessionWithoutHost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what the pool has worked out into words.
@Component
class HostsViews {

    private static final int PER_PAGE = 100;
    private static final int MOST_WITHOUT = 50;
    private static final int MOST_AT_PEAK = 20;

    private final HostPool pool;
    private final RoomInstead rooms;
    private final RoomRule ruled;
    private final AccountDesk account;
    private final Clocks clocks;

    HostsViews(HostPool pool, RoomInstead rooms, RoomRule ruled, AccountDesk account, Clocks clocks) {
        this.pool = pool;
        this.rooms = rooms;
        this.ruled = ruled;
        this.account = account;
        this.clocks = clocks;
    }

    HostsPage page(Frame frame, HttpServletRequest request, StaffMember member, @Nullable String after) {
        When when = clocks.here(frame.reader());
        PoolStanding standing = pool.standing();
        Map<HostId, String> names = names();
        Form search = HostSearch.form(Form.sent(request), when);
        List<SessionWithoutHost> without = pool.withoutHost(null, Slice.first(MOST_WITHOUT)).items();
        Page<HostedSession> hosted = pool.hosted(HostSearch.filter(search, when.zone()), Slice.of(PER_PAGE, after));
        return new HostsPage(frame, answer(standing, when.words()), standing.plannedAt().map(at -> when.words().say("zoom-hosts.planned", when.dayAndTime(at))).orElse(""),
                peak(standing, when), without.stream().map(each -> without(each, names, when)).toList(), Math.max(0, standing.withoutHost() - without.size()), search,
                hosts(names, when.words()), days(hosted.items(), when), member.role().plans() && rooms.ready() ? SessionHostPage.Room.READY : SessionHostPage.Room.NOT_READY, rule(when.words()), member.role().ownsTheHouse() ? "/console/providers/zoom" : null,
                member.role().plans() && standing.assigned() > 0 ? HostsController.HERE + "/fewest" : null,
                Links.next(request, hosted.next()), Links.first(request, after));
    }

    private HostsPage.Rule rule(Words words) {
        OptionalInt minutes = ruled.minutes();
        return minutes.isEmpty() ? new HostsPage.Rule(words.say("zoom-hosts.rule-off"), Form.of(Map.of("minutesBefore", "")))
                : new HostsPage.Rule(words.counted("zoom-hosts.rule-on", minutes.getAsInt()), Form.of(Map.of("minutesBefore", Integer.toString(minutes.getAsInt()))));
    }

    private Map<HostId, String> names() {
        return account.hosts().stream().collect(Collectors.toMap(ZoomHost::id, ZoomHost::displayName, (one, _) -> one, LinkedHashMap::new));
    }

    private static List<Choice> hosts(Map<HostId, String> names, Words words) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", words.say("zoom-hosts.all-hosts"))));
        names.forEach((id, name) -> choices.add(Choice.of(id.value(), name)));
        return choices;
    }

    private Answer answer(PoolStanding standing, Words words) {
        if (standing.assigned() + standing.withoutHost() == 0) {
            return Answer.of(Tone.QUIET, words.say("zoom-hosts.nothing"), words.say(account.account().isEmpty() ? "zoom-hosts.no-account" : "zoom-hosts.nothing-more"));
        }
        List<Answer.Figure> figures = List.of(new Answer.Figure(words.number(standing.licences()), words.say("zoom-hosts.figure-needed")),
                new Answer.Figure(words.number(standing.owned()), words.say("zoom-hosts.figure-owned")),
                new Answer.Figure(words.number(standing.lowerBound()), words.say("zoom-hosts.figure-bound")));
        String enough = standing.missing() > 0 ? words.counted("zoom-hosts.missing", standing.missing()) : words.say("zoom-hosts.enough");
        String more = standing.used() > standing.licences() && standing.missing() == 0 ? enough + " " + words.say("zoom-hosts.spread", standing.used()) : enough;
        return (standing.withoutHost() == 0 ? Answer.of(Tone.GOOD, words.say("zoom-hosts.all-held"), more)
                : Answer.of(Tone.BAD, words.counted("zoom-hosts.unheld", standing.withoutHost()), more)).with(figures);
    }

    private HostsPage.@Nullable Peak peak(PoolStanding standing, When when) {
        return standing.peak().map(peak -> {
            List<PoolSession> sessions = pool.at(peak, MOST_AT_PEAK);
            return new HostsPage.Peak(when.words().counted("zoom-hosts.peak", peak.sessions(), when.span(peak.from(), peak.to())),
                    sessions.stream().map(HostsViews::named).toList(), Math.max(0, peak.sessions() - sessions.size()));
        }).orElse(null);
    }

    private static HostsPage.Without without(SessionWithoutHost each, Map<HostId, String> names, When when) {
        PoolSession session = each.session();
        return new HostsPage.Without(named(session), when.span(session.startsAt(), session.endsAt()), HostWords.why(each.why(), host -> names.getOrDefault(host, host.value()), when),
                each.meanwhile() == SessionWithoutHost.Meanwhile.NOWHERE ? Chip.bad(when.words().say("zoom-hosts.no-host")) : Chip.wait(when.words().say("zoom-hosts.pin-not-kept")), HostsController.ofSession(session.id()));
    }

    private static List<HostsPage.Day> days(List<HostedSession> hosted, When when) {
        Map<String, List<HostsPage.Row>> days = new LinkedHashMap<>();
        for (HostedSession each : hosted) {
            PoolSession session = each.session();
            days.computeIfAbsent(when.day(session.startsAt()), _ -> new ArrayList<>()).add(new HostsPage.Row(each.name(), HostsController.ofSession(session.id()), hours(session, when), named(session),
                    each.by() == HostedSession.ChosenBy.STAFF ? when.words().say("zoom-hosts.pinned") : ""));
        }
        return days.entrySet().stream().map(day -> new HostsPage.Day(day.getKey(), day.getValue())).toList();
    }

    private static String hours(PoolSession session, When when) {
        boolean sameDay = when.day(session.startsAt()).equals(when.day(session.endsAt()));
        return when.words().say("time.span", when.time(session.startsAt()), sameDay ? when.time(session.endsAt()) : when.dayAndTime(session.endsAt()));
    }

    private static HostsPage.Named named(PoolSession session) {
        return new HostsPage.Named(session.title(), session.courseTitle(), "/console/sessions/" + session.id());
    }
}
