package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.admission.proof.Mailbox;
import org.admitone.attendance.AttendanceDesk;
import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.AttendanceSheet;
import org.admitone.attendance.Verdict;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.simulator.zoom.Join;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A class of 800 in Zoom: prepared beforehand, started by its teacher, three learners in real browsers and the others over the same
/// protocol, a copied link, and the attendance of all of them in the end.
class BigZoomClassTest {

    private static final int LEARNERS = 800;
    private static final int LEAVE_EARLY = 30;
    private static final int NEVER_COME = 20;

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T08:00:00Z", options -> options.quirks(quirks -> quirks.secondDevice(SecondDevice.ALLOW)
            .reportsSettleAfter(Duration.ofSeconds(20)).with(Switch.LARGE_MEETINGS)));
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Instant startsAt = SCHOOL.clock.instant().plus(Duration.ofMinutes(30));
    private final School.Lesson lesson = SCHOOL.lesson("move", startsAt, Duration.ofMinutes(60));
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final List<School.Member> learners = SCHOOL.school.members(lesson, "learner", LEARNERS);
    private final Mailbox mail = new Mailbox(SCHOOL.database.jdbc());

    @Test
    void eight_hundred_enter_through_the_door_and_the_sheet_is_right_for_all() throws Exception {
        SCHOOL.prepared(lesson, LEARNERS + 1);
        assertThat(SCHOOL.zoom.served().stream().filter(call -> call.path().endsWith("/batch_registrants"))).as("batches of thirty").hasSizeLessThan(35);

        SCHOOL.clock.advance(Duration.between(SCHOOL.clock.instant(), startsAt.minus(Duration.ofMinutes(5))));
        try (ZoomVisitor atTheDesk = visitor(teacher, BROWSER.desktop()); ZoomVisitor ada = visitor(learners.get(0), BROWSER.desktop());
             ZoomVisitor bob = visitor(learners.get(1), BROWSER.phone()); ZoomVisitor cleo = visitor(learners.get(2), BROWSER.phone())) {
            atTheDesk.picture("zoom-teacher-ready").goesIn("Start the class as host");
            atTheDesk.says("You have been in the class since");
            List<String> copied = threeComeByTheirBrowsers(ada, bob, cleo);
            List<SimClient> others = theOthersComeAtOnce();
            Eventually.passes(Duration.ofMinutes(5), () -> assertThat(occupied()).isEqualTo(LEARNERS - NEVER_COME + 1));
            atTheDesk.shows("#class-count", (LEARNERS - NEVER_COME + 1) + " inside");
            theCopiedLinksAreShownOut(copied, atTheDesk);
            bob.says("You have been in the class since");
            bob.picture("zoom-learner-inside-phone");
            theClassTakesItsTime(others);
        }
        theSheetIsRight();
    }

    private ZoomVisitor visitor(School.Member member, com.microsoft.playwright.BrowserContext profile) {
        return new ZoomVisitor(profile).provesByMail(SCHOOL.server.address() + "/p/" + member.link(), mail, member.uid() + "@school.example");
    }

    /// @return the addresses of the learners' meeting tabs, as a friend would be sent them
    private List<String> threeComeByTheirBrowsers(ZoomVisitor ada, ZoomVisitor bob, ZoomVisitor cleo) {
        ada.picture("zoom-learner-ready");
        bob.picture("zoom-learner-ready-phone");
        List<String> addresses = Stream.of(ada, bob, cleo).map(each -> each.goesInAndKeepsTheAddress("Go into the class")).toList();
        for (ZoomVisitor each : List.of(ada, bob, cleo)) {
            each.says("You have been in the class since");
            assertThat(each.page().content()).as("nothing of Zoom's address stands in our page").doesNotContain(SCHOOL.zoom.address().toString(), "tk=");
        }
        ada.picture("zoom-learner-inside");
        return addresses;
    }

    private List<SimClient> theOthersComeAtOnce() throws Exception {
        List<School.Member> others = learners.subList(3, LEARNERS - NEVER_COME);
        List<DeviceClient> devices = others.stream().map(SCHOOL::device).toList();
        int callsBefore = SCHOOL.zoom.served().size();
        long began = System.nanoTime();
        List<Answer> answers = AtOnce.each(others.size(), n -> SCHOOL.wayIn(lesson, others.get(n), devices.get(n)));
        long took = System.nanoTime() - began;
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        System.out.println(others.size() + " people had their way in within " + Duration.ofNanos(took).toMillis() + " ms of the first knock");
        assertThat(SCHOOL.zoom.served().subList(callsBefore, SCHOOL.zoom.served().size())).as("no call to Zoom is on the path")
                .noneMatch(call -> call.path().contains("registrants") && call.method().equals("POST"));
        return answers.stream().map(answer -> SCHOOL.opens(SCHOOL.link(answer))).toList();
    }

    /// Within 15 seconds, be it at the second or third.
    private void theCopiedLinksAreShownOut(List<String> copied, ZoomVisitor atTheDesk) {
        int tried = 0;
        while (tried == 0 || tried < copied.size() && exposures().getLast() >= 15) {
            String link = copied.get(tried++);
            int thieves = tried;
            SimClient client = SCHOOL.tries(link).client();
            Eventually.passes(ZoomSchool.SOON, () -> assertThat(client.inside()).isFalse());
            Eventually.passes(ZoomSchool.SOON, () -> assertThat(SCHOOL.tries(link)).isInstanceOf(Join.Refused.class));
            Eventually.passes(ZoomSchool.SOON, () -> assertThat(exposures()).hasSize(thieves));
        }
        assertThat(exposures()).anyMatch(seconds -> seconds < 15);
        atTheDesk.picture("zoom-teacher-inside");
    }

    private void theClassTakesItsTime(List<SimClient> others) {
        SCHOOL.clock.advance(Duration.between(SCHOOL.clock.instant(), startsAt.plus(Duration.ofMinutes(20))));
        others.subList(0, LEAVE_EARLY).forEach(SimClient::leave);
        Eventually.passes(Duration.ofMinutes(5), () -> assertThat(occupied()).isEqualTo(LEARNERS - NEVER_COME + 1 - LEAVE_EARLY));
        SCHOOL.clock.advance(Duration.between(SCHOOL.clock.instant(), startsAt.plus(Duration.ofMinutes(60))));
        others.subList(LEAVE_EARLY, others.size()).forEach(SimClient::leave);
        SCHOOL.clock.advance(Duration.ofMinutes(12));
    }

    private void theSheetIsRight() {
        Eventually.passes(Duration.ofMinutes(5), () -> {
            SCHOOL.clock.advance(Duration.ofSeconds(20));
            SCHOOL.server.settle();
            AttendanceSheet sheet = SCHOOL.server.bean(AttendanceDesk.class).sheet(lesson.session(), AttendanceRule.USUAL);
            Map<String, AttendanceLine> lines = sheet.lines().stream().collect(Collectors.toMap(line -> line.person().uid(), Function.identity()));
            List<String> wrong = new ArrayList<>();
            IntStream.range(0, LEARNERS).forEach(n -> {
                AttendanceLine line = Objects.requireNonNull(lines.get(learners.get(n).uid()), "everybody has a line");
                Verdict expected = n >= LEARNERS - NEVER_COME ? Verdict.ABSENT : n >= 3 && n < 3 + LEAVE_EARLY ? Verdict.IN_PART : Verdict.PRESENT;
                if (line.verdict() != expected) {
                    wrong.add(n + " is " + line.verdict() + " and not " + expected + " " + line.intervals());
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(SCHOOL.database.jdbc().sql("select distinct told_by from presence_stay where session_id = ? and stranger is null").param(lesson.session().value()).query(String.class).list())
                    .as("the report has corrected everybody's").containsExactly("zoom-report");
        });
    }

    /// Seconds for which somebody was inside by a copied link.
    private List<Double> exposures() {
        return SCHOOL.database.jdbc().sql("""
                select extract(epoch from left_at - joined_at) from presence_stay where session_id = ? and stranger = 'second_presence' and left_at is not null order by joined_at
                """).param(lesson.session().value()).query((row, _) -> row.getDouble(1)).list();
    }

    private long occupied() {
        return SCHOOL.database.jdbc().sql("select count(*) from seat where session_id = ? and state = 'occupied'").param(lesson.session().value()).query(Long.class).single();
    }
}
