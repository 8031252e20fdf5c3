package org.admitone.provider.zoom.governance;

import static org.admitone.provider.zoom.governance.GuardedSetting.locked;
import static org.admitone.provider.zoom.governance.GuardedSetting.ofGroup;
import static org.admitone.provider.zoom.governance.GuardedSetting.ofHost;

import java.util.List;
import java.util.Locale;

/// What staff can decide about host accounts. Each has its sentence, and what it is for, in the message files; the settings behind it stand here.
public enum Decision {
    /// The host's permanent number, which people may know, opens nothing.
    NO_PERSONAL_NUMBER(ofHost("schedule_meeting.personal_meeting", false), ofHost("schedule_meeting.use_pmi_for_scheduled_meetings", false),
            ofHost("schedule_meeting.use_pmi_for_instant_meetings", false)),
    NO_JOIN_BEFORE_HOST(locked("schedule_meeting.join_before_host", false)),
    /// Everybody has passed our door; a second one at Zoom would hold them up until a teacher lets each in by hand.
    NO_WAITING_ROOM(locked("in_meeting.waiting_room", false)),
    /// Without it people are asked for a passcode that nobody gave them.
    PASSCODE_IN_LINK(locked("schedule_meeting.embed_password_in_join_link", true)),
    BROWSER(locked("in_meeting.show_a_join_from_your_browser_link", true)),
    NO_TELEPHONE(locked("schedule_meeting.audio_type", "voip")),
    NO_LOCAL_RECORDING(locked("recording.local_recording", false)),
    RECORDINGS_OF_SCHOOL(ofGroup("recording.prevent_host_access_recording", true), locked("recording.host_delete_cloud_recording", false)),
    NO_LIVE_STREAM(locked("in_meeting.allow_live_streaming", false)),
    NO_REMOTE_CONTROL(locked("in_meeting.remote_control", false), locked("in_meeting.remote_support", false)),
    NO_CO_HOST(locked("in_meeting.co_host", false)),
    NO_MAIL(locked("email_notification.jbh_reminder", false), locked("email_notification.cancel_meeting_reminder", false),
            locked("email_notification.alternative_host_reminder", false), locked("email_notification.schedule_for_reminder", false),
            locked("email_notification.cloud_recording_available_reminder", false));

    private final List<GuardedSetting> settings;

    Decision(GuardedSetting... settings) {
        this.settings = List.of(settings);
    }

    public List<GuardedSetting> settings() {
        return settings;
    }

    /// As pages, programs and the database write it; stable.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
