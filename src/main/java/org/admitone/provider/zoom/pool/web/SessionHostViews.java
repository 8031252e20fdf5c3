package org.admitone.provider.zoom.pool.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.admitone.console.Answer;
import org.admitone.console.Choice;
import org.admitone.console.Clocks;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.console.Tone;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.pool.HostedSession;
import org.admitone.provider.zoom.pool.RoomInstead;
import org.admitone.provider.zoom.pool.SessionHost;
import org.admitone.provider.zoom.pool.SessionWithoutHost;
import org.admitone.session.Session;
import org.springframework.stereotype.Component;

/// Puts into words who hosts one session.
@Component
class SessionHostViews {

    private final AccountDesk account;
    private final RoomInstead rooms;
    private final Clocks clocks;

    SessionHostViews(AccountDesk account, RoomInstead rooms, Clocks clocks) {
        this.account = account;
        this.rooms = rooms;
        this.clocks = clocks;
    }

    SessionHostPage page(Frame frame, SessionHost host, Form sent, boolean plans) {
        Session session = host.session();
        When when = clocks.in(session.zone(), frame.reader());
        Form form = host.pin().isPresent() && sent.value("host").isEmpty() ? sent.with("host", host.pin().get().host().value()) : sent;
        return new SessionHostPage(frame, session.title(), when.span(session.startsAt(), session.endsAt()) + " (" + session.zone().getId() + ")", answer(host, when),
                HostsController.ofSession(session.id()),
                host.pin().map(pin -> when.words().say("session-host.pinned", pin.name(), pin.by().replaceFirst("^staff:", ""), when.dayAndTime(pin.at()))).orElse(""),
                form, hosts(), plans ? may(session, when) : SessionHostPage.May.LOOK, rooms.ready() ? SessionHostPage.Room.READY : SessionHostPage.Room.NOT_READY);
    }

    private static SessionHostPage.May may(Session session, When when) {
        if (!session.provider().equals("zoom")) {
            return SessionHostPage.May.LOOK;
        }
        return switch (session.phaseAt(when.now())) {
            case COMING -> SessionHostPage.May.CHOOSE;
            case DOOR_OPEN, RUNNING, CLOSING -> SessionHostPage.May.MOVE;
            case CANCELLED, ENDED, OVER -> SessionHostPage.May.LOOK;
        };
    }

    private List<Choice> hosts() {
        return account.usableHosts().stream().map(host -> Choice.of(host.id().value(), host.displayName())).toList();
    }

    private Answer answer(SessionHost host, When when) {
        Words words = when.words();
        Session session = host.session();
        if (!session.provider().equals("zoom")) {
            return Answer.of(Tone.QUIET, words.say("session-host.elsewhere"), words.say("session-host.elsewhere-more"));
        }
        if (host.hosted().isPresent()) {
            HostedSession held = host.hosted().get();
            if (host.without().isPresent()) {
                return Answer.of(Tone.WAIT, words.say("session-host.held", held.name()), why(host.without().get(), when));
            }
            return Answer.of(Tone.GOOD, words.say("session-host.held", held.name()),
                    words.say(held.meeting() == HostedSession.Meeting.MADE ? "session-host.made" : "session-host.to-be-made"));
        }
        if (host.without().isPresent()) {
            return Answer.of(Tone.BAD, words.say("session-host.without"), why(host.without().get(), when));
        }
        return switch (session.phaseAt(when.now())) {
            case CANCELLED, ENDED, OVER -> Answer.of(Tone.QUIET, words.say("session-host.over"), "");
            case COMING, DOOR_OPEN, RUNNING, CLOSING -> Answer.of(Tone.WAIT, words.say("session-host.planning"), words.say("session-host.planning-more"));
        };
    }

    private String why(SessionWithoutHost without, When when) {
        Map<HostId, String> names = account.hosts().stream().collect(Collectors.toMap(ZoomHost::id, ZoomHost::displayName));
        return HostWords.why(without.why(), id -> names.getOrDefault(id, id.value()), when);
    }
}
