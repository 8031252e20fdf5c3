package org.admitone.simulator.bench.term;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountCheck;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.AccountForm;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.provider.zoom.terms.TermDesk;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.springframework.context.ConfigurableApplicationContext;

/// What staff do before a term: connect the account, choose the hosts, plan the sessions, look at the forecast, start the plan.
final class TermFounding {

    private static final Actor STAFF = Actor.staff("bench");

    private final TermSize size;
    private final TermGround ground;
    private final SharedClock clock;

    TermFounding(TermSize size, TermGround ground, SharedClock clock) {
        this.size = size;
        this.ground = ground;
        this.clock = clock;
    }

    /// @return days from today to the last meeting, as it is forecast
    int found(Path clockFile, List<String> settings, ZoomSimulator zoom) throws IOException {
        try (ConfigurableApplicationContext house = TermNode.house(clockFile, settings)) {
            var credentials = zoom.credentials();
            AccountDesk desk = house.getBean(AccountDesk.class);
            desk.save(new AccountForm(new AccountForm.Access(credentials.accountId(), credentials.clientId(), credentials.clientSecret(), credentials.webhookSecret(), ""),
                    AccountForm.Embedding.NONE, "classes.school.example", NameMode.ROSTER), STAFF);
            var unused = house.getBean(AccountCheck.class).check(STAFF);
            desk.choose(zoom.hosts().stream().map(user -> new HostId(user.id())).collect(Collectors.toSet()), STAFF);       // not the owner
            try (PostgresTermSchool school = new PostgresTermSchool(ground)) {
                school.make(size, TermRun.MONDAY, clock.instant());
            }
            return started(house.getBean(TermDesk.class));
        }
    }

    private int started(TermDesk terms) {
        Term term = new Term(TermRun.MONDAY, TermRun.MONDAY.plusWeeks(size.weeks()), List.of());
        LocalDate last = LocalDate.ofInstant(terms.outlook(term).madeBy(), ZoneOffset.UTC);
        var unused = terms.start(term, STAFF);
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), last) + 1;
    }
}
