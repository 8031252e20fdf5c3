package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.SecretCode;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.words.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// A key gives what its scopes give and nothing else, in every operation.
class ScopesTest {

    private static final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, clock);

    /// One operation as the program maps it.
    private record Mapped(String method, String pattern) {

        String path() {
            return pattern.replaceAll("/sessions/\\{id}", "/sessions/" + UUID.randomUUID()).replaceAll("\\{(id|device)}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "none");
        }

        ApiRights.Need need() {
            return ApiRights.needed(method, path()).orElseThrow(() -> new AssertionError(this + " is in no row of ApiRights"));
        }
    }

    @Test
    void every_operation_is_in_a_row_and_every_scope_opens_something() {
        Set<Scope> used = EnumSet.noneOf(Scope.class);
        List<String> open = new ArrayList<>();
        for (Mapped operation : mapped()) {
            Scope scope = operation.need().scope();
            if (scope == null) {
                open.add(operation.pattern);
            } else {
                used.add(scope);
            }
        }
        assertThat(used).containsExactlyInAnyOrder(Scope.values());
        assertThat(open).containsExactly("/api/v1/openapi.json");
    }

    @Test
    void reading_never_needs_a_scope_that_changes_and_changing_never_one_that_reads() {
        assertThat(mapped()).allSatisfy(operation -> {
            Scope scope = operation.need().scope();
            if (scope != null) {
                assertThat(scope.code()).as("%s", operation).doesNotEndWith(operation.method.equals("GET") ? ":write" : ":read").doesNotEndWith(operation.method.equals("GET") ? ":act" : ":read");
            }
        });
    }

    @Test
    void the_document_says_which_scope_each_operation_needs() {
        for (ApiContract.Operation operation : ApiContract.operations()) {
            Scope scope = new Mapped(operation.method(), operation.address()).need().scope();
            JsonNode said = operation.node().path("security").path(0).path("key");
            assertThat(said.valueStream().map(JsonNode::asString).toList()).as(operation.id()).isEqualTo(scope == null ? List.of() : List.of(scope.code()));
        }
    }

    @Test
    void the_written_scopes_are_the_programs() throws IOException {
        String page = Files.readString(Path.of("docs/api.md"));
        assertThat(Scope.values()).allSatisfy(scope -> assertThat(page).contains("| `" + scope.code() + "` | " + scope.words() + " |\n"));
        assertThat(Scope.values()).allSatisfy(scope -> assertThat(Words.ENGLISH.of("scope", scope)).as("programs and pages say the same").isEqualTo(scope.words()));
    }

    /// With a key of each scope each operation of the program.
    @Test
    void a_scope_gives_what_its_rows_give_and_nothing_else() {
        for (Scope scope : Scope.values()) {
            ApiClient program = with(new Reach.Only(Set.of(scope)));
            for (Mapped operation : mapped()) {
                ApiClient.Answer answer = program.send(program.request(operation.path()).header("Content-Type", "application/json").method(operation.method, BodyPublishers.ofString("{}")));
                Scope needed = operation.need().scope();
                if (needed == null || needed == scope) {
                    assertThat(answer.status()).as("%s with %s", operation, scope).isNotEqualTo(403);
                } else {
                    assertThat(answer.code()).as("%s with %s", operation, scope).isEqualTo("scope-missing");
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.json().path("scope").asString()).isEqualTo(needed.code());
                    assertThat(answer.json().path("detail").asString()).contains(needed.code()).contains(needed.words());
                    assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope").contains("\"" + needed.code() + "\"");
                }
            }
        }
    }

    @Test
    void a_refusal_has_done_nothing() {
        ApiClient reader = with(new Reach.Only(Set.of(Scope.ROSTER_READ)));
        assertThat(reader.put("/api/v1/people/refused", "{\"displayName\":\"R\"}").status()).isEqualTo(403);
        assertThat(reader.post("/api/v1/courses/none/archive", "", "Idempotency-Key", "k1").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/people/refused").status()).isEqualTo(404);
        assertThat(database.jdbc().sql("select count(*) from api_answer where request_key = 'k1'").query(Long.class).single()).isZero();
    }

    @Test
    void what_is_in_no_row_is_not_there_for_a_key_with_scopes() {
        ApiClient reader = with(new Reach.Only(EnumSet.allOf(Scope.class)));
        for (String path : List.of("/api", "/api/v1", "/api/v1/nothing", "/api/v1/people/a/b/c", "/api/v2/people", "/api/v1/courses/%2e%2e/audit")) {
            assertThat(reader.get(path).status()).as(path).isIn(400, 404);
        }
        assertThat(reader.delete("/api/v1/people/a").status()).isEqualTo(404);
        assertThat(ApiRights.needed("HEAD", "/api/v1/people")).isEqualTo(ApiRights.needed("GET", "/api/v1/people"));
    }

    @Test
    void several_scopes_add_up() {
        ApiClient both = with(new Reach.Only(Set.of(Scope.ROSTER_WRITE, Scope.ROSTER_READ)));
        assertThat(both.put("/api/v1/people/both", "{\"displayName\":\"B\"}").status()).isEqualTo(201);
        assertThat(both.get("/api/v1/people/both").status()).isEqualTo(200);
        assertThat(both.get("/api/v1/audit").code()).isEqualTo("scope-missing");
        assertThat(both.get("/api/v1/openapi.json").status()).isEqualTo(200);
    }

    /// As the migration finds it.
    @Test
    void a_key_from_before_there_were_scopes_has_everything() {
        String secret = "aok_" + SecretCode.random().value();
        database.jdbc().sql("insert into api_key (name, key_hash, hint, created_at, created_by) values ('old', ?, 'aok_xxxx', '2026-01-01Z', 'staff:olga')")
                .param(SecretCode.sha256(secret)).update();
        ApiClient old = ApiClient.withKey(server, secret);
        for (String path : List.of("/people", "/courses", "/audit", "/webhooks", "/providers")) {
            assertThat(old.get("/api/v1" + path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_key_opens_nothing_from_its_end_on() {
        SettableClock later = SettableClock.at("2026-09-01T10:00:00Z");
        try (TestDatabase ownDatabase = TestDatabase.fresh(); TestServer own = TestServer.on(ownDatabase, later)) {
            Instant end = later.instant().plus(Duration.ofHours(1));
            NewApiKey made = own.bean(ApiKeys.class).make(new KeyTerms("short", Reach.EVERYTHING, end, KeyTerms.Care.AS_IT_LIKES), Actor.SYSTEM);
            ApiClient program = ApiClient.withKey(own, made.secret());
            assertThat(program.get("/api/v1/people").status()).isEqualTo(200);
            later.advance(Duration.ofHours(1));
            assertThat(program.get("/api/v1/people").code()).isEqualTo("sign-in-needed");
            assertThat(made.key().at(later.instant())).isEqualTo(ApiKey.State.EXPIRED);
            assertThatThrownBy(() -> own.bean(ApiKeys.class).make(new KeyTerms("past", Reach.EVERYTHING, end, KeyTerms.Care.AS_IT_LIKES), Actor.SYSTEM))
                    .isInstanceOf(BadInput.class);
        }
    }

    @Test
    void the_audit_trail_says_what_a_key_was_made_for() {
        server.bean(ApiKeys.class).make(new KeyTerms("told", new Reach.Only(Set.of(Scope.PASSES, Scope.DOOR_READ)), Instant.parse("2027-01-01T00:00:00Z"),
                KeyTerms.Care.ALWAYS_CONDITIONAL), Actor.staff("olga"));
        assertThat(Objects.requireNonNull(database.jdbc().sql("select detail from audit where action = 'api_key.made' and detail like '%\"told\"%'").query(String.class).single()))
                .contains("\"passes\"", "\"door:read\"", "2027-01-01T00:00:00Z", "\"conditional\"", "aok_").doesNotContain("everything");
    }

    private static ApiClient with(Reach reach) {
        return ApiClient.withKey(server, server.bean(ApiKeys.class).make(new KeyTerms("scoped " + UUID.randomUUID(), reach, null, KeyTerms.Care.AS_IT_LIKES), Actor.SYSTEM).secret());
    }

    private static List<Mapped> mapped() {
        List<Mapped> all = new ArrayList<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern -> info.getMethodsCondition().getMethods().forEach(method -> all.add(new Mapped(method.name(), pattern)))));
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }
}
