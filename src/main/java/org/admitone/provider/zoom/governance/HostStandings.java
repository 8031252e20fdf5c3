package org.admitone.provider.zoom.governance;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the hosts are people of the account, switched on and licensed, and what they may do in it. One call tells it of all of them. Nobody gives
/// a licence back from here: it is shown, and classes go to other hosts once a second look has found it so.
@Component
class HostStandings {

    static final String ACCOUNT = "account";
    private static final String LICENSED = "licensed";

    private final ZoomApi zoom;
    private final AccountDesk account;
    private final PostgresWatch watch;
    private final PostgresHeard heard;
    private final DriftBook book;
    private final Clock clock;

    HostStandings(ZoomApi zoom, AccountDesk account, PostgresWatch watch, PostgresHeard heard, DriftBook book, Clock clock) {
        this.zoom = zoom;
        this.account = account;
        this.watch = watch;
        this.heard = heard;
        this.book = book;
        this.clock = clock;
    }

    /// @return who is there and licensed
    Set<HostId> look(Told told) {
        Map<HostId, ZoomUser> people = zoom.background().users().list().stream().collect(Collectors.toMap(ZoomUser::id, Function.identity(), (first, again) -> first));
        List<ZoomHost> chosen = account.chosenHosts();
        boolean anybody = chosen.stream().anyMatch(host -> people.containsKey(host.id()));       // else the list is to be doubted, not the hosts
        Set<HostId> fine = new HashSet<>();
        for (ZoomHost host : chosen) {
            ZoomUser user = people.get(host.id());
            Seen seen = seen(user);
            Subject subject = Subject.of(host.id());
            boolean known = book.open(subject).stream().anyMatch(drift -> drift.setting().equals(ACCOUNT));
            book.found(subject, List.of(seen), told);
            if (seen.isKept()) {
                fine.add(host.id());
                account.hostIsBack(host.id());
            } else if (known && anybody) {
                account.hostIsLost(host.id());
            }
            if (user != null && watch.roleIsNew(subject, user.role())) {
                heard.roleChanged(user.id(), clock.instant());      // which role is right nobody has decided; that it changed somebody has to know
            }
        }
        return fine;
    }

    private static Seen seen(@Nullable ZoomUser user) {
        String found = user == null ? "gone" : user.licence() == ZoomUser.Licence.LICENSED ? LICENSED : "basic";
        return new Seen(ACCOUNT, found, LICENSED, found.equals(LICENSED) ? Seen.State.KEPT : Seen.State.OTHERWISE, Care.SHOW);
    }
}
