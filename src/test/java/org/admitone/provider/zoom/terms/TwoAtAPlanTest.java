package org.admitone.provider.zoom.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Eventually;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.scenario.ZoomSchool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two of the staff act on one plan at the same moment: each is answered as it is then.
class TwoAtAPlanTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final Actor PAUL = Actor.staff("paul");

    @AutoClose static final ZoomSchool AT = new ZoomSchool("2026-09-01T08:00:00Z", options -> options);
    private static final TermDesk DESK = AT.server.bean(TermDesk.class);

    private TermPlan plan;

    @BeforeEach
    void a_plan_that_waits_for_a_host() {
        AT.server.bean(AccountDesk.class).choose(Set.of(), OLGA);
        AT.lesson("ask", Instant.parse("2026-11-02T08:00:00Z"), Duration.ofHours(1));
        plan = DESK.start(new Term(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"), List.of()), OLGA);
    }

    @Test
    void both_pause_it_and_both_resume_it() {
        assertThat(atOnce(TermPlan.Act.PAUSE, TermPlan.Act.PAUSE)).extracting(CompletableFuture::join).extracting(TermPlan::state).containsOnly(TermPlan.State.PAUSED);
        assertThat(lines("zoom_term.paused")).as("it was paused once").isEqualTo(1);
        assertThat(atOnce(TermPlan.Act.RESUME, TermPlan.Act.RESUME)).extracting(CompletableFuture::join).extracting(TermPlan::state).containsOnly(TermPlan.State.RUNNING);
        assertThat(lines("zoom_term.resumed")).isEqualTo(1);
    }

    @Test
    void one_pauses_and_one_gives_up() {
        List<CompletableFuture<TermPlan>> answers = atOnce(TermPlan.Act.PAUSE, TermPlan.Act.CANCEL);
        assertThat(answers.getLast().join().state()).isEqualTo(TermPlan.State.CANCELLED);
        Throwable refused = catchThrowable(() -> answers.getFirst().join());
        assertThat(refused == null).as("the pause came first, or was told that the plan is over").isEqualTo(lines("zoom_term.paused") == 1);
        if (refused instanceof CompletionException late) {
            assertThat(late.getCause()).isInstanceOf(BadInput.class);
        }
        assertThat(DESK.byId(plan.id()).state()).isEqualTo(TermPlan.State.CANCELLED);
    }

    /// Both are on their way before either can write.
    private List<CompletableFuture<TermPlan>> atOnce(TermPlan.Act olgas, TermPlan.Act pauls) {
        List<CompletableFuture<TermPlan>> answers = Stream.generate(CompletableFuture<TermPlan>::new).limit(2).toList();
        new TransactionTemplate(AT.server.bean(PlatformTransactionManager.class)).executeWithoutResult(holding -> {
            assertThat(AT.server.bean(PostgresTermPlans.class).held(plan.id())).isPresent();
            begin(answers.getFirst(), olgas, OLGA);
            begin(answers.getLast(), pauls, PAUL);
            Eventually.isTrue("both wait", ZoomSchool.SOON, () -> AT.database.jdbc().sql("""
                    select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%zoom_term_plan%'
                    """).query(Integer.class).single() == 2);
        });
        return answers;
    }

    private void begin(CompletableFuture<TermPlan> answer, TermPlan.Act act, Actor actor) {
        Thread.ofVirtual().start(() -> answer.completeAsync(() -> DESK.act(plan.id(), act, actor), Runnable::run));
    }

    private int lines(String action) {
        return Objects.requireNonNull(AT.database.jdbc().sql("select count(*) from audit where action = ? and detail::jsonb ->> 'plan' = ?").params(action, plan.id().toString()).query(Integer.class).single());
    }
}
