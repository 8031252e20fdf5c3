package org.admitone.provider.zoom.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.NotThere;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.api.Difference;
import org.admitone.provider.zoom.api.Meeting;
import org.admitone.provider.zoom.api.MeetingDifferences;
import org.admitone.provider.zoom.api.MeetingWish;
import org.admitone.provider.zoom.api.NewRegistrant;
import org.admitone.provider.zoom.api.Registrant;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomCalls;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.roster.Changes;
import org.springframework.stereotype.Component;

/// The first test meeting: makes one, compares it, registers somebody, looks whether people could be taken out, and deletes it again.
/// Nobody is invited or told.
@Component
public final class TrialMeeting {

    private final AccountDesk desk;
    private final ZoomApi zoom;
    private final Changes changes;
    private final Clock clock;

    TrialMeeting(AccountDesk desk, ZoomApi zoom, Changes changes, Clock clock) {
        this.desk = desk;
        this.zoom = zoom;
        this.changes = changes;
        this.clock = clock;
    }

    public List<Finding> hold(HostId host, Actor actor) {
        ZoomAccount account = desk.account().orElseThrow(() -> new NotThere("account"));
        String mark = "AdmitOne trial " + UUID.randomUUID();
        MeetingWish wish = new MeetingWish("Test of AdmitOne", mark, clock.instant().plus(Duration.ofDays(1)), Duration.ofMinutes(30), ZoneOffset.UTC,
                MeetingWish.Recording.NONE);
        List<Finding> findings = new ArrayList<>();
        ZoomCalls calls = zoom.background();
        try {
            Meeting made = calls.meetings().create(host, wish);
            findings.add(Finding.ok("trial-made", "A meeting was made."));
            tryOut(calls, account, wish, made.number(), findings);
        } catch (ZoomFault fault) {
            findings.add(TroubleWords.of(fault.trouble(), "It was not possible to make a meeting."));
        }
        cleanUp(calls, host, mark, findings);
        changes.make(actor, change -> {
            change.note("zoom_account.tried", null, null, null, Map.of("host", host.value(),
                    "bad", findings.stream().filter(finding -> finding.level() == Finding.Level.BAD).map(Finding::code).distinct().toList()));
            return change;
        });
        return List.copyOf(findings);
    }

    private void tryOut(ZoomCalls calls, ZoomAccount account, MeetingWish wish, MeetingNumber meeting, List<Finding> findings) {
        try {
            compare(MeetingDifferences.of(wish, calls.meetings().read(meeting)), findings);
            String alias = UUID.randomUUID().toString().replace("-", "") + "@" + account.people().aliasDomain();
            List<Registrant> registered = calls.registrants().addAll(meeting, List.of(new NewRegistrant(alias, "Test", "")));
            findings.add(registered.stream().anyMatch(each -> each.link().isPresent()) ? Finding.ok("trial-registered", "Somebody was registered and has a personal way in.")
                    : Finding.bad("trial-registered", "Somebody was registered, but Zoom gave no way in.", "See that nothing in the account forbids approving registrations by a program."));
            findings.add(removal(calls, meeting));
        } catch (ZoomFault fault) {
            findings.add(TroubleWords.of(fault.trouble(), "It was not possible to try the meeting out."));
        }
    }

    private static void compare(List<Difference> differences, List<Finding> findings) {
        for (Difference difference : differences) {
            findings.add(Finding.warn("difference", "Zoom made the meeting otherwise than asked: " + difference.words(),
                    "Look for " + difference.setting() + " among the settings of the host, its group or the account, and whether it is locked there."));
        }
        if (differences.isEmpty()) {
            findings.add(Finding.ok("trial-compared", "The meeting is as it was asked for."));
        }
    }

    /// Nobody is there to be taken out; what Zoom says about that tells whether it would.
    private Finding removal(ZoomCalls calls, MeetingNumber meeting) {
        try {
            calls.live().remove(meeting, new ParticipantUuid(UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT)));
        } catch (ZoomFault fault) {
            switch (fault.trouble()) {
                case ZoomTrouble.PlanLacks lacks -> {
                    desk.foundRemoval(Found.NO);
                    return Finding.warn("removal", "Zoom does not let this account take people out by a program.",
                            "Ask Zoom's developer support to switch on participant.remove. Until then strangers are shown to the teacher, who removes them.");
                }
                case ZoomTrouble.MissingScopes missing -> {
                    return TroubleWords.of(missing, "It was not possible to take people out.");
                }
                default -> {
                }
            }
        }
        return Finding.warn("removal", "Whether people can be taken out by a program shows only a class that runs.", "Nothing for now.");
    }

    /// By its mark, so that it goes away also where its making was not answered.
    private void cleanUp(ZoomCalls calls, HostId host, String mark, List<Finding> findings) {
        try {
            var left = calls.meetings().marked(host, mark);
            left.forEach(each -> calls.meetings().delete(each.number()));
            if (!left.isEmpty()) {
                findings.add(Finding.ok("trial-deleted", "The meeting was deleted again."));
            }
        } catch (ZoomFault fault) {
            findings.add(Finding.warn("trial-left", "The test meeting may still be there.", "Delete 'Test of AdmitOne' at Zoom."));
        }
    }
}
