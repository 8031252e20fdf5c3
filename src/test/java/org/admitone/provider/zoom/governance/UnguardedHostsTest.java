package org.admitone.provider.zoom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What happens to host accounts themselves is shown also where nobody guards them; nothing else of guarding is done.
class UnguardedHostsTest {

    @AutoClose final GuardedSchool school = new GuardedSchool();

    @Test
    void sign_ins_and_accounts_that_are_switched_off_or_removed_are_shown_while_guarding_is_off() {
        String host = school.host();
        String removed = school.at.zoom.hosts().get(1).id();
        school.at.zoom.signsIn(host, "win");
        school.byHand("PUT", "/users/" + host + "/status", "{\"action\": \"deactivate\"}");
        school.byHand("DELETE", "/users/" + removed, "");
        school.soon("all are heard", () -> school.desk.unseenSignIns() == 3);
        assertThat(school.desk.signIns()).extracting(one -> one.kind() + " " + one.host())
                .containsExactlyInAnyOrder("SIGNED_IN " + host, "SWITCHED_OFF " + host, "REMOVED " + removed);
        assertThat(school.lines("zoom_host.signed_in")).singleElement().asString().contains(host);
        assertThat(school.lines("zoom_host.removed")).singleElement().asString().contains(removed);
        assertThat(school.desk.standings()).as("nobody is looked at").isEmpty();
        assertThat(school.desk.openDrifts()).isEmpty();
        assertThat(school.at.zoom.groups()).isEmpty();
        school.desk.signInsAreKnown(school.at.clock.instant(), GuardedSchool.OLGA);
        assertThat(school.desk.unseenSignIns()).isZero();
    }

    @Test
    void whoever_is_no_host_of_classes_may_sign_in_as_they_like() {
        String host = school.host();
        school.at.server.bean(AccountDesk.class).choose(Set.of(new HostId(host)), GuardedSchool.OLGA);
        school.at.zoom.signsIn(school.stranger(), "mac");
        school.at.zoom.signsIn(host, "win");
        school.soon("the host's is heard", () -> school.desk.unseenSignIns() > 0);
        school.at.server.settle();
        assertThat(school.desk.signIns()).singleElement().satisfies(one -> assertThat(one.host().value()).isEqualTo(host));
    }
}
