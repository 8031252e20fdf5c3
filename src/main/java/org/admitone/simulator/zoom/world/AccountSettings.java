package org.admitone.simulator.zoom.world;

import tools.jackson.databind.node.ObjectNode;

/// The account's settings, and the ones a new user starts with. A small, consistent part of Zoom's several hundred.
public final class AccountSettings {

    private final ObjectNode account = Json.readObject("""
            {"in_meeting": {"allow_participants_to_rename": true, "chat": true, "co_host": true, "screen_sharing": true},
             "schedule_meeting": {"host_video": false, "participant_video": false, "audio_type": "both", "join_before_host": false,
                                  "require_password_for_scheduled_meetings": true},
             "recording": {"cloud_recording": true, "local_recording": true, "auto_recording": "none", "host_delete_cloud_recording": true},
             "email_notification": {"jbh_reminder": true, "cancel_meeting_reminder": true, "alternative_host_reminder": true}}
            """);

    public ObjectNode account() {
        return account;
    }

    /// What a new group has: the usual, nothing of it locked.
    public ObjectNode ofNewGroup() {
        return Json.readObject("""
                {"schedule_meeting": {"join_before_host": true, "audio_type": "both", "embed_password_in_join_link": true, "require_password_for_scheduled_meetings": true},
                 "in_meeting": {"waiting_room": true, "co_host": true, "remote_control": true, "remote_support": true, "allow_live_streaming": true,
                                "show_a_join_from_your_browser_link": true},
                 "recording": {"cloud_recording": true, "local_recording": true, "host_delete_cloud_recording": true, "prevent_host_access_recording": false},
                 "email_notification": {"jbh_reminder": true, "cancel_meeting_reminder": true, "alternative_host_reminder": true,
                                        "schedule_for_reminder": true, "cloud_recording_available_reminder": true}}
                """);
    }

    /// What a host has who never touched the settings. Several are what a class does not want, on purpose.
    public ObjectNode ofNewUser(Plan plan) {
        ObjectNode settings = Json.readObject("""
                {"schedule_meeting": {"host_video": true, "participants_video": true, "audio_type": "both", "join_before_host": true,
                                      "personal_meeting": true, "require_password_for_scheduled_meetings": true, "embed_password_in_join_link": true,
                                      "use_pmi_for_scheduled_meetings": false, "use_pmi_for_instant_meetings": true},
                 "in_meeting": {"remote_control": true, "remote_support": true, "allow_live_streaming": true, "show_a_join_from_your_browser_link": true, "chat": true, "private_chat": true, "co_host": true, "waiting_room": true, "screen_sharing": true,
                                "who_can_share_screen": "host", "annotation": true, "file_transfer": true, "entry_exit_chime": "none"},
                 "recording": {"cloud_recording": true, "local_recording": true, "auto_recording": "none", "host_pause_stop_recording": true},
                 "email_notification": {"jbh_reminder": true, "cancel_meeting_reminder": true, "alternative_host_reminder": true,
                                        "schedule_for_reminder": true, "cloud_recording_available_reminder": true},
                 "telephony": {"third_party_audio": false, "show_international_numbers_link": false}}
                """);
        settings.putObject("feature").put("meeting_capacity", plan == Plan.BUSINESS ? 300 : 100).put("large_meeting", false).put("webinar", false)
                .put("concurrent_meeting", "None");
        return settings;
    }
}
