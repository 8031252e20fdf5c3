package org.admitone.provider.rooms;

import static org.admitone.provider.Strength.ENFORCED;

import java.util.List;
import java.util.UUID;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Need;
import org.admitone.provider.Provider;
import org.admitone.provider.Providers;
import org.admitone.provider.Readiness;
import org.admitone.provider.SessionNote;
import org.springframework.stereotype.Component;

/// The built-in rooms: every connection is ours, so that what the door promises is enforced by its source.
@Component
final class RoomsProvider implements Provider {

    private static final List<Guarantee> GUARANTEES = List.of(
            Guarantee.always(Need.N1, ENFORCED, "The room takes a ticket of the door and nothing else."),
            Guarantee.always(Need.N2, ENFORCED, "The link asks for a proof; the ticket is bound to the device's key."),
            Guarantee.always(Need.N3, ENFORCED, "Links are checked at each knock; a ticket is used once within a minute."),
            Guarantee.always(Need.N4, ENFORCED, "The database keeps one live seat, and a seat has one connection."),
            Guarantee.always(Need.N5, ENFORCED, "There is no other address: browsers never talk to the media engine."),
            Guarantee.always(Need.N6, ENFORCED, "The LMS's ticket is a proof, good for a minute and once."),
            Guarantee.always(Need.N7, ENFORCED, "A browser is enough."),
            Guarantee.always(Need.N8, ENFORCED, "The rooms send no mail."),
            Guarantee.always(Need.N9, ENFORCED, "The seat ends with the right, and its media within two seconds."),
            Guarantee.always(Need.N12, ENFORCED, "As the course says; the first device's media ends before the second's begins."),
            Guarantee.always(Need.N13, ENFORCED, "Presence is drawn up from all reports, whatever their order."),
            Guarantee.always(Need.N14, ENFORCED, "Names in the room are the roster's and cannot be changed."),
            Guarantee.always(Need.N15, ENFORCED, "The connection is cut at the engine; a new knock is decided as any other."),
            Guarantee.always(Need.N16, ENFORCED, "The teacher sees the roster's name and takes out or bans from the room's list."),
            Guarantee.always(Need.N17, ENFORCED, "The pass's person is known on every connection."),
            Guarantee.always(Need.N18, ENFORCED, "The role is the roster's; there is no host to become."),
            Guarantee.always(Need.N19, ENFORCED, "The room itself reports who is inside."),
            Guarantee.always(Need.N20, ENFORCED, "A room exists when the first person comes; nothing has to be set up."),
            Guarantee.always(Need.N24, ENFORCED, "A room needs nobody to open it; staff come in as staff."));

    private final EnginePool engines;

    RoomsProvider(EnginePool engines) {
        this.engines = engines;
    }

    @Override
    public String code() {
        return Providers.USUAL;
    }

    @Override
    public String displayName() {
        return "Built-in rooms";
    }

    @Override
    public String seatPage(UUID session) {
        return "/room/" + session;
    }

    @Override
    public Readiness readiness() {
        RoomsState state = engines.state();
        return state.on() ? new Readiness.Ready() : new Readiness.NotReady("The built-in rooms are off.", state.why());
    }

    @Override
    public List<Guarantee> guarantees() {
        return GUARANTEES;
    }

    @Override
    public List<Guarantee> guaranteesInAllCases() {
        return GUARANTEES;
    }

    @Override
    public List<SessionNote> notes(UUID session) {
        return switch (readiness()) {
            case Readiness.Ready(), Readiness.NotSetUp _ -> List.of();
            case Readiness.NotReady(String why, String next) -> List.of(new SessionNote(SessionNote.Weight.TROUBLE, why, next));
        };
    }
}
