package org.admitone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is searched for in the audit trail, taken along as a file from the page.
class AuditFileTest {

    @AutoClose private static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose private static final TestBrowser browser = TestBrowser.start();

    @Test
    void the_file_holds_all_that_was_searched_for_and_nothing_else() throws IOException {
        Page page = browser.desktop().newPage();
        house.begins(page);
        page.navigate(house.server.uri("/console/audit?action=enrolment.suspended").toString());
        var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("As a file (CSV)")).click());
        assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.getFirst()).isEqualTo("number,at,actor,action,course,session,uid,detail,whole");
        assertThat(lines.subList(1, lines.size())).hasSize(house.database.jdbc().sql("select count(*)::int from audit where action = 'enrolment.suspended'").query(Integer.class).single())
                .isNotEmpty().allMatch(line -> line.contains(",enrolment.suspended,") && line.endsWith(",yes"));
    }
}
