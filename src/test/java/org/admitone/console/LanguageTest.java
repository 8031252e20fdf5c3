package org.admitone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// In which language somebody is answered: what they chose, else what their browser asks for, else the school's.
class LanguageTest {

    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE);
    @AutoClose private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void the_schools_language_where_nobody_says_another() throws Exception {
        assertThat(page("/nothing-here").body()).contains("<html lang=\"en\">", "This page is not here");
        assertThat(page("/nothing-here", "Accept-Language", "fr, ja;q=0.8").body()).contains("<html lang=\"en\">");
        try (TestDatabase another = TestDatabase.fresh(); TestServer german = TestServer.on(another, "admitone.school.language=de")) {
            assertThat(ask(german, "/nothing-here").body()).contains("<html lang=\"de\">", "Diese Seite gibt es hier nicht");
            assertThat(ask(german, "/nothing-here", "Accept-Language", "en").body()).contains("<html lang=\"en\">");
        }
    }

    @Test
    void the_first_of_the_browsers_languages_that_is_spoken_here() throws Exception {
        assertThat(page("/nothing-here", "Accept-Language", "fr-CH, de-AT;q=0.9, en;q=0.8").body()).contains("<html lang=\"de\">");
        assertThat(page("/nothing-here", "Accept-Language", "de;q=0.4, en-GB;q=0.8").body()).contains("<html lang=\"en\">");
    }

    @Test
    void a_choice_wins_and_is_remembered_by_a_cookie_that_says_only_this() throws Exception {
        HttpResponse<String> chosen = page("/nothing-here?lang=de", "Accept-Language", "en");
        assertThat(chosen.body()).contains("<html lang=\"de\">");
        assertThat(chosen.headers().allValues("Set-Cookie")).singleElement().asString().startsWith("admitone_language=de;").contains("Path=/", "HttpOnly", "SameSite=Lax");
        assertThat(page("/nothing-here", "Accept-Language", "en", "Cookie", "admitone_language=de").body()).contains("<html lang=\"de\">");
        assertThat(page("/nothing-here?lang=en", "Cookie", "admitone_language=de").body()).contains("<html lang=\"en\">");
    }

    @Test
    void a_learners_page_brings_its_scripts_their_sentences() throws Exception {
        String page = page("/seat/0191c4a0-0000-7000-8000-000000000001", "Accept-Language", "de").body();
        assertThat(page).contains("<html lang=\"de\">", "<title>Ihr Platz", "Wir suchen Ihren Platz.", "Kommen Sie herein, {0}.", "href=\"?lang=en\"");
    }

    @Test
    void what_no_language_is_called_changes_nothing() throws Exception {
        HttpResponse<String> odd = page("/nothing-here?lang=%22%3E%3Cb%3E", "Cookie", "admitone_language=klingon; admitone_zone=Nowhere/At_All");
        assertThat(odd.body()).contains("<html lang=\"en\">").doesNotContain("<b>");
        assertThat(odd.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static HttpResponse<String> page(String path, String... headers) throws IOException, InterruptedException {
        return ask(SERVER, path, headers);
    }

    private static HttpResponse<String> ask(TestServer server, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
