package org.admitone.provider.zoom.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.NewRegistrant;
import org.admitone.provider.zoom.api.Registrant;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.meetings.Replies.About;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.springframework.stereotype.Component;

/// Personal ways in through Zoom's REST API.
@Component
final class ZoomWayCalls implements WayCalls {

    private final ZoomApi zoom;
    private final Replies replies;

    ZoomWayCalls(ZoomApi zoom, Replies replies) {
        this.zoom = zoom;
        this.replies = replies;
    }

    @Override
    public Reply<List<Registered>> register(MeetingNumber meeting, List<Newcomer> newcomers) {
        return replies.of(About.PEOPLE, () -> registered(zoom.background().registrants().addAll(meeting, newcomers.stream().map(ZoomWayCalls::named).toList())));
    }

    @Override
    public Reply<Registered> registerNow(MeetingNumber meeting, Newcomer newcomer) {
        Reply<Registrant> reply = replies.of(About.PEOPLE, () -> zoom.urgent().registrants().add(meeting, named(newcomer)));
        return switch (reply) {
            case Reply.Got<Registrant>(var registrant) -> registered(registrant).findFirst().<Reply<Registered>>map(Reply.Got::new).orElseGet(Reply.Unclear::new);
            case Reply.NotNow<Registrant>(var until, var reach, var words) -> new Reply.NotNow<>(until, reach, words);
            case Reply.Unclear<Registrant> _ -> new Reply.Unclear<>();
            case Reply.Gone<Registrant> _ -> new Reply.Gone<>();
            case Reply.Refused<Registrant>(var reach, var words) -> new Reply.Refused<>(reach, words);
        };
    }

    @Override
    public Reply<List<Registered>> registered(MeetingNumber meeting) {
        return replies.of(About.MEETING, () -> registered(zoom.background().registrants().list(meeting, Registrant.Status.APPROVED)));
    }

    @Override
    public Reply<Done> cancel(MeetingNumber meeting, List<Cancelled> ways) {
        List<Registrant.Reference> whom = ways.stream().map(way -> new Registrant.Reference(way.registrant(), way.alias())).toList();
        return replies.done(About.MEETING, () -> zoom.background().registrants().cancel(meeting, whom));
    }

    private static List<Registered> registered(List<Registrant> all) {
        return all.stream().flatMap(ZoomWayCalls::registered).toList();
    }

    /// One without a link is not approved yet: as good as not there.
    private static Stream<Registered> registered(Registrant registrant) {
        return registrant.link().map(link -> new Registered(registrant.id(), registrant.email(), link)).stream();
    }

    /// All of the name is the first name: names are not taken apart by guessing.
    private static NewRegistrant named(Newcomer newcomer) {
        return new NewRegistrant(newcomer.alias(), newcomer.shownName(), "");
    }
}
