package org.admitone.provider.zoom.creation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.api.UserSummary;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomUser;
import org.admitone.provider.zoom.creation.Preview.Fault;
import org.admitone.provider.zoom.creation.Preview.Found;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds every fault of a batch before anything is done about it.
@Component
class BatchCheck {

    private static final int LONGEST_ADDRESS = 128;
    private static final int LONGEST_NAME = 64;

    private final PostgresCreations creations;
    private final AccountDesk account;
    private final ZoomApi zoom;

    BatchCheck(PostgresCreations creations, AccountDesk account, ZoomApi zoom) {
        this.creations = creations;
        this.account = account;
        this.zoom = zoom;
    }

    /// Without asking Zoom.
    List<Set<Fault>> faults(Batch batch) {
        Set<String> listed = creations.known(batch.hosts().stream().map(WantedHost::email).toList());
        Set<String> before = new HashSet<>();
        List<Set<Fault>> all = new ArrayList<>();
        for (WantedHost host : batch.hosts()) {
            Set<Fault> faults = EnumSet.noneOf(Fault.class);
            add(faults, Fault.ADDRESS, Wording.wrongWithEmail(host.email()) != null || host.email().length() > LONGEST_ADDRESS);
            add(faults, Fault.NAME, !isName(host));
            add(faults, Fault.TWICE, !before.add(small(host.email())));
            add(faults, Fault.LISTED, listed.contains(host.email()));
            all.add(faults);
        }
        return all;
    }

    private static boolean isName(WantedHost host) {
        return !(host.firstName() + host.lastName()).isEmpty() && host.firstName().length() <= LONGEST_NAME && host.lastName().length() <= LONGEST_NAME
                && (host.firstName() + host.lastName()).codePoints().noneMatch(Character::isISOControl);
    }

    /// @param bought licences that the account has, where staff know
    Preview look(Batch batch, OptionalInt bought) {
        List<Set<Fault>> faults = faults(batch);
        AtZoom there = atZoom();
        if (there == null) {
            return new Preview(lines(batch, faults, Map.of()), null);
        }
        Set<HostId> hosts = account.hosts().stream().filter(ZoomHost::usable).map(ZoomHost::id).collect(Collectors.toSet());
        int left = bought.isPresent() && batch.licence() == ZoomUser.Licence.LICENSED ? bought.getAsInt() - there.summary().licensed() - creations.licencesWanted() : Integer.MAX_VALUE;
        for (int i = 0; i < faults.size(); i++) {
            ZoomUser known = there.users().get(small(batch.hosts().get(i).email()));
            boolean needs = faults.get(i).isEmpty() && (known == null || known.licence() != ZoomUser.Licence.LICENSED);
            add(faults.get(i), Fault.HOST, known != null && hosts.contains(known.id()));
            add(faults.get(i), Fault.SEATS, needs && left-- <= 0);
        }
        return new Preview(lines(batch, faults, there.users()), there.summary());
    }

    private static List<Preview.Line> lines(Batch batch, List<Set<Fault>> faults, Map<String, ZoomUser> users) {
        List<Preview.Line> lines = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            WantedHost host = batch.hosts().get(i);
            lines.add(new Preview.Line(host, faults.get(i), users.containsKey(small(host.email())) ? Found.SOMEBODY : Found.NOBODY));
        }
        return lines;
    }

    private record AtZoom(Map<String, ZoomUser> users, UserSummary summary) {}

    private @Nullable AtZoom atZoom() {
        try {
            Map<String, ZoomUser> users = new HashMap<>();
            Stream.concat(zoom.urgent().users().list().stream(), zoom.urgent().users().pending().stream()).forEach(user -> users.put(small(user.email()), user));
            return new AtZoom(users, zoom.urgent().users().summary());
        } catch (ZoomFault away) {
            return null;
        }
    }

    private static void add(Set<Fault> faults, Fault fault, boolean wrong) {
        if (wrong) {
            faults.add(fault);
        }
    }

    private static String small(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
