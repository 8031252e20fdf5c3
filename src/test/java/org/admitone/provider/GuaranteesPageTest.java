package org.admitone.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// `docs/guarantees.md` promises what the providers of a running server promise. Run with `-Ddocs=write` to write it anew.
class GuaranteesPageTest {

    static final Path PAGE = Path.of("docs/guarantees.md");
    static final String WORDS = "<!-- words: written by GuaranteesPageTest from Strength -->\n";
    static final String TABLES = "<!-- providers: written by GuaranteesPageTest from each provider's guaranteesInAllCases() -->\n";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database);

    @Test
    void the_page_says_what_the_providers_say() throws IOException {
        String expected = within(within(Files.readString(PAGE), WORDS, "<!-- /words -->", words()), TABLES, "<!-- /providers -->", tables());
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void every_provider_speaks_of_every_need_now_and_in_all_cases() {
        List<Provider> all = server.bean(Providers.class).all();
        assertThat(all).extracting(Provider::code).startsWith(Providers.USUAL).hasSizeGreaterThan(1);
        for (Provider provider : all) {
            assertThat(provider.guarantees()).as(provider.code()).extracting(Guarantee::need).containsExactlyInAnyOrder(Need.values());
            assertThat(provider.guaranteesInAllCases()).as(provider.code()).containsAll(provider.guarantees()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_need_that_depends_on_something_says_so_in_each_of_its_lines() {
        for (Provider provider : server.bean(Providers.class).all()) {
            provider.guaranteesInAllCases().stream().collect(Collectors.groupingBy(Guarantee::need)).forEach((need, lines) -> {
                if (lines.size() > 1) {
                    assertThat(lines).as(provider.code() + " " + need).extracting(Guarantee::when).doesNotContain("").doesNotHaveDuplicates();
                }
            });
        }
    }

    private static String within(String page, String start, String end, String text) {
        return page.substring(0, page.indexOf(start) + start.length()) + text + page.substring(page.indexOf(end));
    }

    private static String words() {
        return Arrays.stream(Strength.values()).map(strength -> "- **" + strength.code() + "**: " + strength.meaning() + "\n").collect(Collectors.joining());
    }

    private static String tables() {
        return server.bean(Providers.class).all().stream().map(GuaranteesPageTest::table).collect(Collectors.joining("\n"));
    }

    private static String table(Provider provider) {
        StringBuilder table = new StringBuilder("## " + provider.displayName() + "\n\n| need | | how, and what remains possible |\n|---|---|---|\n");
        for (Guarantee each : provider.guaranteesInAllCases()) {
            table.append("| ").append(each.need().name()).append(' ').append(each.need().words()).append(" | ").append(each.strength().code()).append(" | ")
                    .append(each.when().isEmpty() ? "" : "*Where " + each.when() + ":* ").append(each.how().replace("|", "\\|")).append(" |\n");
        }
        return table.toString();
    }
}
