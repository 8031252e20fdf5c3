package org.admitone.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Promptly;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The people's pages of a school of ten thousand, as a browser fetches them: what they cost beyond any other page of the house is a few looks at everybody's name.
class PeopleSpeedTest {

    private static final int EVERYBODY = 10_000;

    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final BrowserContext staff = BROWSER.desktop();

    @Test
    void people_cost_little_more_than_any_page() {
        DATABASE.jdbc().sql("""
                with course_ as (insert into course (code, title, zone, created_at) values ('c', 'Course', 'UTC', now()) returning course_id),
                someone as (
                    insert into person (uid, email, display_name, created_at, updated_at)
                    select 'u' || n, 'person' || n || '@school.example', md5(n::text), now(), now() from generate_series(1, :everybody) n returning person_id)
                insert into enrolment (course_id, person_id, role, created_at, updated_at) select course_id, person_id, 'learner', now(), now() from course_, someone
                """).param("everybody", EVERYBODY).update();
        DATABASE.jdbc().sql("analyze").update();
        begin();
        String deep = deep();
        for (String address : java.util.List.of("/console/people", deep, "/console/people?q=nobody+has+this", "/console/people?q=ab", "/console/people?standing=suspended",
                "/console/people?role=learner&q=person99", "/console/passes")) {
            Promptly.costsLess(address + ", by three other pages and eight looks at everybody", () -> fetched(address), 1, this::yardstick);
        }
    }

    private void begin() {
        Page page = staff.newPage();
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
        page.getByText("Welcome, Mathilde Vaerting.").waitFor();
    }

    /// Some twenty parts on.
    private String deep() {
        String address = "/console/people";
        for (int i = 0; i < 20; i++) {
            var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(fetched(address));
            assertThat(next.find()).isTrue();
            address = next.group(1).replace("&amp;", "&");
        }
        return address;
    }

    private String fetched(String address) {
        APIResponse answer = staff.request().get(SERVER.uri(address).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.url()).contains(address.replaceFirst("\\?.*", ""));
        return answer.text();
    }

    private void yardstick() {
        for (int three = 0; three < 3; three++) {
            fetched("/console/keys");
        }
        for (int eight = 0; eight < 8; eight++) {
            DATABASE.jdbc().sql("select count(*) from person where display_name ilike '%nobody has this%'").query(Long.class).single();
        }
    }
}
