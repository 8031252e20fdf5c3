package org.admitone.provider.zoom.account;

import java.util.List;
import org.admitone.provider.zoom.api.HostSettings;
import org.admitone.provider.zoom.api.ZoomApi;
import org.admitone.provider.zoom.api.ZoomFault;
import org.springframework.stereotype.Component;

/// Looks for settings of the chosen hosts that stand in a class's way, or open a way around it.
@Component
final class HostCheck {

    private static final int MOST = 20;

    private final ZoomApi zoom;

    HostCheck(ZoomApi zoom) {
        this.zoom = zoom;
    }

    /// @param settings dotted name in Zoom's answer
    /// @param wrong    the value that is in the way
    private record Hindrance(String setting, String wrong, Finding.Level level, String sentence, String whatToDo) {}

    private static final List<Hindrance> HINDRANCES = List.of(
            new Hindrance("schedule_meeting.embed_password_in_join_link", "false", Finding.Level.WARN, "People will be asked for a passcode that nobody gave them",
                    "Switch on 'Embed passcode in invite link' at Zoom, under Settings, Security."),
            new Hindrance("schedule_meeting.use_pmi_for_scheduled_meetings", "true", Finding.Level.BAD, "Classes would use the host's permanent number",
                    "Switch off 'Use Personal Meeting ID when scheduling a meeting'."),
            new Hindrance("in_meeting.show_a_join_from_your_browser_link", "false", Finding.Level.WARN, "People without Zoom's program cannot join by browser",
                    "Switch on 'Show a Join from your browser link'."),
            new Hindrance("in_meeting.co_host", "true", Finding.Level.WARN, "The teacher can make a learner co-host, who could let others in",
                    "Switch off 'Co-host' unless it is needed."),
            new Hindrance("recording.local_recording", "true", Finding.Level.WARN, "The host can record onto the own machine",
                    "Switch off 'Record to computer files' if recordings belong to the school."),
            new Hindrance("recording.cloud_recording", "false", Finding.Level.WARN, "Classes cannot be recorded in Zoom's cloud",
                    "Switch on cloud recording if classes are to be recorded."));

    void look(List<ZoomHost> hosts, List<Finding> findings) {
        for (ZoomHost host : hosts.stream().filter(ZoomHost::usable).limit(MOST).toList()) {
            try {
                HostSettings settings = zoom.background().users().settings(host.id());
                HINDRANCES.stream().filter(each -> settings.said(each.setting).filter(each.wrong::equals).isPresent())
                        .forEach(each -> findings.add(new Finding(each.level, "host-setting", host.displayName() + ": " + each.sentence + ".", each.whatToDo)));
            } catch (ZoomFault fault) {
                findings.add(TroubleWords.of(fault.trouble(), "It was not possible to read the settings of " + host.displayName() + "."));
            }
        }
    }
}
