package org.admitone.provider.zoom.meetings;

import java.util.Optional;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.provider.zoom.account.ZoomAccount;
import org.springframework.stereotype.Component;

/// What staff have set up, read anew each time.
@Component
final class AccountHouse implements ZoomHouse {

    private final AccountDesk desk;

    AccountHouse(AccountDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<SetUp> now() {
        return desk.account().map(ZoomAccount::people).map(people -> new SetUp(people.aliasDomain(), names(people.names()),
                desk.usableHosts().stream().map(host -> new Host(host.id(), host.capacity())).toList()));
    }

    private static Names names(NameMode mode) {
        return switch (mode) {
            case ROSTER -> Names.ROSTER;
            case PSEUDONYM -> Names.PSEUDONYM;
        };
    }
}
