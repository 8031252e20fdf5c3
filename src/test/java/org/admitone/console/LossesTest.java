package org.admitone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Where something is lost in the console, it is asked for in plain words before, or can be taken back. Every address that changes something says here which.
class LossesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Map<String, Guard> GUARDS = guards();

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database);

    /// What stands between a press of a button and a loss.
    private sealed interface Guard {

        /// A page asks first: the same address answers a GET.
        record PageAsks() implements Guard {}

        /// What is pressed is out of sight until it is opened: in the template, behind this word of the summary.
        record OpensFirst(String template, String summary) implements Guard {}

        /// A field has to be filled in, a password or a reason: in the template, by its name.
        record AsksFor(String template, String field) implements Guard {}

        /// The answer to this address lists each loss, and only what was listed is done: its template carries on, in a field, what was seen.
        record ListsFirst(String by, String template, String field) implements Guard {}

        /// It can be undone by this address.
        record TakenBack(String by) implements Guard {}

        /// Nothing is gone that was there.
        record Adds(String why) implements Guard {}
    }

    private static Map<String, Guard> guards() {
        var all = new LinkedHashMap<String, Guard>();
        adds(all, "makes, or changes what can be changed back", "courses/new", "courses/{id}/settings", "courses/{id}/attendance-rule", "courses/{id}/class-mails", "courses/{id}/people/new",
                "courses/{id}/people/{person}", "courses/{id}/sessions/new", "courses/{id}/timetable", "courses/{id}/timetable/plan", "courses/{id}/series/{series}/edit", "term-plans", "keys", "people/{id}/language", "people/{id}/mails/again",
                "providers/zoom", "providers/zoom/check", "providers/zoom/hosts", "providers/zoom/trial", "sessions/{id}/attendance/people/{person}", "sessions/{id}/edit", "sessions/{id}/message",
                "sessions/{id}/people/{who}/message", "settings", "staff", "staff/second-factor", "staff/{id}/person", "staff/{id}/role", "webhooks/new", "webhooks/{id}/edit", "webhooks/{id}/test",
                "webhooks/{id}/replay", "webhooks/{id}/deliveries/{eventId}/replay");
        adds(all, "one's own way in, or its end; signing in again brings it back", "sign-in", "sign-in/code", "sign-in/passkey", "sign-out", "welcome/{code}", "me/end", "me/end-others", "staff/{id}/end",
                "me/passkeys", "me/passkeys/add", "me/second-factor", "me/second-factor/confirm");
        adds(all, "they may knock again", "sessions/{id}/people/{who}/evict", "sessions/{id}/people/{who}/hand-over");
        adds(all, "an open invitation; another is made as fast", "staff/invitations/{id}/void");
        taken(all, "courses/{id}/people/{person}/suspend", "courses/{id}/people/{person}/resume");
        taken(all, "sessions/{id}/people/{who}/ban", "sessions/{id}/people/{who}/lift-ban");
        taken(all, "sessions/{id}/people/{who}/suspend", "sessions/{id}/people/{who}/resume");
        taken(all, "sessions/{id}/people/{who}/let-in", "sessions/{id}/people/{who}/evict");
        taken(all, "passes/{session}/{person}/restore", "passes/{session}/{person}/revoke");
        taken(all, "sessions/{id}/people/{person}/restore-pass", "sessions/{id}/people/{person}/revoke-pass");
        adds(all, "shows only, or adds to a list", "holidays/calendar", "holidays/calendar/add");
        taken(all, "holidays/remove", "holidays");
        taken(all, "term-plans/{id}/pause", "term-plans/{id}/resume");
        taken(all, "sessions/{id}/host/pin", "sessions/{id}/host/unpin");
        adds(all, "a rule; the form takes it back", "providers/zoom/hosts/room");
        all.put("sessions/{id}/host/room", new Guard.TakenBack("sessions/{id}/edit"));
        taken(all, "webhooks/{id}/off", "webhooks/{id}/on");
        taken(all, "staff/{id}/close", "staff/{id}/open");
        all.put("term-plans/{id}/cancel", new Guard.PageAsks());
        Stream.of("courses/{id}/people/{person}/remove", "courses/{id}/series/{series}/cancel", "sessions/{id}/cancel", "sessions/{id}/end", "keys/{id}/revoke", "webhooks/{id}/remove", "webhooks/{id}/rotate", "providers/zoom/forget",
                "holidays/changes", "courses/{id}/import", "courses/{id}/import/{list}", "courses/{id}/session-list", "courses/{id}/session-list/{sessions}", "session-list", "session-list/{sessions}").forEach(each -> all.put(each, new Guard.PageAsks()));
        all.put("courses/{id}/series/{series}/change", new Guard.ListsFirst("courses/{id}/series/{series}/edit", "console/course/series-preview.jte", "seen"));
        adds(all, "shows only, or makes something new", "providers/zoom/hosts/groups/new", "providers/zoom/hosts/groups/add", "providers/zoom/hosts/groups/{id}", "providers/zoom/hosts/settings/{host}");
        all.put("providers/zoom/hosts/groups/{id}/change", new Guard.ListsFirst("providers/zoom/hosts/groups/{id}", "zoom/host-look.jte", "seen"));
        all.put("providers/zoom/hosts/settings/{host}/change", new Guard.ListsFirst("providers/zoom/hosts/settings/{host}", "zoom/host-look.jte", "seen"));
        all.put("providers/zoom/hosts/groups/{id}/remove", new Guard.PageAsks());
        all.put("providers/zoom/hosts/fewest", new Guard.PageAsks());
        all.put("providers/zoom/guard", new Guard.AsksFor("zoom/guard.jte", "ownMeetings"));
        adds(all, "what is at Zoom stays there; it can be wanted again", "providers/zoom/hosts/new", "providers/zoom/hosts/new/again", "providers/zoom/hosts/new/take-over", "providers/zoom/hosts/new/drop");
        adds(all, "Zoom is looked at; what happened stays listed", "providers/zoom/guard/look", "providers/zoom/guard/known");
        all.put("courses/{id}/archive", new Guard.Adds("the same address takes it back into use"));
        all.put("sessions/{id}/links", new Guard.AsksFor("console/live/links.jte", "earlier"));
        all.put("sessions/{id}/people/{person}/link", new Guard.AsksFor("console/live/person.jte", "earlier"));
        all.put("sessions/{id}/people/{person}/revoke-pass", new Guard.OpensFirst("console/live/person.jte", "at-door.revoke"));
        all.put("sessions/{id}/people/{who}/devices/{device}/{what}", new Guard.OpensFirst("console/live/person.jte", "at-door.revoke"));
        all.put("passes/{session}/{person}/revoke", new Guard.OpensFirst("console/people/passes.jte", "passes.revoke"));
        all.put("people/{id}/calendar/renew", new Guard.OpensFirst("console/people/person.jte", "people.calendar-other"));
        all.put("people/{id}/calendar/end", new Guard.OpensFirst("console/people/person.jte", "people.calendar-other"));
        all.put("me/passkeys/remove", new Guard.AsksFor("console/passkeys.jte", "password"));
        all.put("me/password", new Guard.AsksFor("console/me.jte", "old"));
        all.put("me/second-factor/codes", new Guard.AsksFor("console/second-factor.jte", "password"));
        all.put("me/second-factor/remove", new Guard.AsksFor("console/second-factor.jte", "password"));
        all.put("staff/{id}/reset-second-factor", new Guard.AsksFor("console/colleague.jte", "resetReason"));
        return all;
    }

    private static void adds(Map<String, Guard> all, String why, String... addresses) {
        Stream.of(addresses).forEach(each -> all.put(each, new Guard.Adds(why)));
    }

    private static void taken(Map<String, Guard> all, String act, String back) {
        all.put(act, new Guard.TakenBack(back));
        all.putIfAbsent(back, new Guard.TakenBack(act));
    }

    @Test
    void every_act_of_the_console_is_guarded_or_loses_nothing() {
        var unsaid = mapped(RequestMethod.POST);
        unsaid.removeAll(GUARDS.keySet());
        assertThat(unsaid).as("addresses that change something: say in this test what guards each from a loss").isEmpty();
        var gone = new TreeSet<>(GUARDS.keySet());
        gone.removeAll(mapped(RequestMethod.POST));
        assertThat(gone).as("guarded here, but no address any more").isEmpty();
    }

    @Test
    void every_guard_is_there() throws IOException {
        var asked = mapped(RequestMethod.GET);
        var acts = mapped(RequestMethod.POST);
        for (var row : GUARDS.entrySet()) {
            switch (row.getValue()) {
                case Guard.PageAsks asks -> assertThat(asked).as("%s asks first", row.getKey()).contains(row.getKey());
                case Guard.ListsFirst lists -> {
                    assertThat(acts).as("%s is looked at first", row.getKey()).contains(lists.by());
                    assertThat(template(lists.template())).as("%s is told what was seen", row.getKey()).contains("name=\"" + lists.field() + "\"");
                }
                case Guard.TakenBack taken -> assertThat(acts).as("%s can be taken back", row.getKey()).contains(taken.by());
                case Guard.OpensFirst opens -> assertThat(Pattern.compile("<details>\\s*<summary>\\$\\{w\\.say\\(\"" + Pattern.quote(opens.summary()) + "\"\\)}")
                        .matcher(template(opens.template())).find()).as("%s is opened first, in %s", row.getKey(), opens.template()).isTrue();
                case Guard.AsksFor asks -> assertThat(template(asks.template())).as("%s asks for %s", row.getKey(), asks.field()).matches(text -> text.contains("name = \"" + asks.field() + "\"") || text.contains("name=\"" + asks.field() + "\""));
                case Guard.Adds adds -> assertThat(adds.why()).isNotBlank();
            }
        }
    }

    private static String template(String name) throws IOException {
        return Files.readString(TEMPLATES.resolve(name));
    }

    private static TreeSet<String> mapped(RequestMethod method) {
        var found = new TreeSet<String>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream()).filter(path -> path.startsWith("/console/"))
                .map(path -> path.substring("/console/".length())).forEach(found::add);
        return found;
    }
}
