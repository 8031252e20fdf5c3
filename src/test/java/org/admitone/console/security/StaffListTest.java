package org.admitone.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.admitone.console.StaffRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The list of staff of a large school: searched, filtered, and turned over in parts by links alone.
class StaffListTest {

    private static final Pattern LOGIN = Pattern.compile("</a><small>([a-z0-9_%]+)[^<]*</small>");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @AutoClose static final StaffHouse house = new StaffHouse();

    private final StaffHouse.Visitor owner = house.signedIn(StaffRole.OWNER);

    StaffListTest() {
        house.database.jdbc().sql("""
                insert into staff (login, display_name, password_hash, role, created_at, disabled_at)
                select 'many' || n, (case when n % 2 = 0 then 'Émile ' else 'anna ' end) || n % 7, '-', (array['teacher', 'door_staff', 'scheduler'])[n % 3 + 1], now(), case when n % 10 = 0 then now() end
                  from generate_series(1, 120) n on conflict do nothing
                """).update();
        house.database.jdbc().sql("insert into staff (login, display_name, password_hash, role, created_at) values ('odd_100%', 'Odd', '-', 'auditor', now()) on conflict do nothing").update();
    }

    private List<String> walk(String path) {
        List<String> logins = new ArrayList<>();
        for (String at = path; at != null; ) {
            String part = owner.get(at).body();
            List<String> here = LOGIN.matcher(part).results().map(found -> found.group(1)).toList();
            assertThat(here).as(at).hasSizeLessThanOrEqualTo(50);
            logins.addAll(here);
            var next = NEXT.matcher(part);
            at = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return logins;
    }

    @Test
    void everybody_is_in_one_part_and_in_one_only_and_who_is_closed_comes_last() {
        List<String> all = walk("/console/staff");
        long there = house.database.jdbc().sql("select count(*) from staff").query(Long.class).single();
        assertThat(all).hasSize((int) there);
        assertThat(new HashSet<>(all)).hasSize(all.size());
        assertThat(all.subList(all.size() - 12, all.size())).allMatch(login -> login.matches("many\\d*0"));
        assertThat(owner.get("/console/staff").body()).doesNotContain("From the start").contains("Next part");
    }

    @Test
    void is_searched_by_names_that_mean_themselves() {
        assertThat(walk("/console/staff?q=ANNA+3")).hasSizeBetween(7, 10).allMatch(login -> login.startsWith("many"));
        assertThat(walk("/console/staff?q=many11")).containsExactlyInAnyOrder("many11", "many110", "many111", "many112", "many113", "many114", "many115", "many116", "many117", "many118", "many119");
        assertThat(walk("/console/staff?q=100%25")).containsExactly("odd_100%");
        assertThat(owner.get("/console/staff?q=of-nobody").body()).contains("Nobody fits", "value=\"of-nobody\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void is_filtered_by_role_and_state_and_keeps_to_it_from_part_to_part() {
        assertThat(walk("/console/staff?holds=teacher&q=many")).hasSize(40);
        assertThat(walk("/console/staff?holds=teacher&state=closed&q=many")).hasSize(4);
        assertThat(walk("/console/staff?state=open&q=many")).hasSize(108);
        assertThat(walk("/console/staff?state=closed")).hasSize(12);
        assertThat(owner.get("/console/staff?holds=headmaster&state=asleep&q=many").body()).contains("many1");
    }

    @Test
    void finds_who_has_a_password_only() {
        var guarded = house.member(StaffRole.AUDITOR);
        assertThat(walk("/console/staff?state=password_only&holds=auditor")).contains(guarded.login(), "odd_100%");
        var visitor = house.signedIn(guarded);
        String page = "/console/me/second-factor";
        var secret = Pattern.compile("<code id=\"secret\">([A-Z2-7 ]+)</code>").matcher(visitor.post(page, page, Map.of("password", StaffHouse.PASSWORD)).body());
        assertThat(secret.find()).isTrue();
        assertThat(walk("/console/staff?state=password_only&holds=auditor")).as("offered, not confirmed").contains(guarded.login());
        String code = Totp.code(SecondFactorTest.decoded(secret.group(1).replace(" ", "")), Totp.stepAt(house.clock.instant()), Totp.DIGITS);
        assertThat(visitor.post(page, page + "/confirm", Map.of("code", code)).statusCode()).isEqualTo(200);
        assertThat(walk("/console/staff?state=password_only&holds=auditor")).doesNotContain(guarded.login()).contains("odd_100%");
    }

    @Test
    void what_a_form_sends_is_in_no_link() {
        var answer = owner.post("/console/staff", "/console/staff?q=zzz", Map.of("role", "teacher", "invitePassword", "a secret of mine"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("secret+of", "secret of").contains("rel=\"next\"");
        assertThat(LOGIN.matcher(answer.body()).results()).as("the list as it is, not the form's search").hasSize(50);
        var next = NEXT.matcher(answer.body());
        assertThat(next.find()).isTrue();
        assertThat(walk(next.group(1))).as("the parts after").isNotEmpty();
    }
}
