package org.admitone.provider.zoom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The database is gone for a moment while a webhook's drift is looked at: it is put back at once all the same, and who did it is not forgotten.
class BrokenOffLookTest {

    @AutoClose
    final GuardedSchool school = new GuardedSchool();

    @Test
    void a_look_that_came_to_no_end_is_taken_up_at_once() {
        school.guards(Care.UNDO, Care.SHOW);
        school.settled();
        String host = school.host();
        databaseRefuses();
        try {
            school.byHand("DELETE", "/groups/" + school.group().id() + "/members/" + host, "");
            school.soon("a look is broken off", () -> school.count("select count(*) from zoom_guarded where leased_until is not null") > 0);
            school.at.server.settle();
        } finally {
            school.at.database.jdbc().sql("drop function gone cascade").update();
        }
        school.soon("the host is back, long before the look's lease would end", () -> school.group().members().contains(host) && school.desk.openDrifts().isEmpty());
        assertThat(school.drifts("member")).singleElement().satisfies(drift -> {
            assertThat(drift.noticed().how()).isEqualTo(Drift.Noticed.How.WEBHOOK);
            assertThat(drift.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(school.stranger()));
        });
    }

    private void databaseRefuses() {
        var jdbc = school.at.database.jdbc();
        jdbc.sql("create function gone() returns trigger language plpgsql as $$ begin raise exception 'gone' using errcode = '57P01'; end $$").update();
        jdbc.sql("create trigger gone before insert on zoom_drift for each row execute function gone()").update();
    }
}
