package org.admitone.simulator.zoom.rest;

import org.admitone.simulator.zoom.world.Json;
import org.admitone.simulator.zoom.world.User;
import tools.jackson.databind.node.ObjectNode;

/// A new meeting's settings where the request says nothing: some fixed, some taken from the host's own.
final class MeetingDefaults {

    private static final ObjectNode FIXED = Json.readObject("""
            {"jbh_time": 0, "mute_upon_entry": false, "watermark": false, "use_pmi": false, "approval_type": 2, "allow_multiple_devices": false,
             "registrants_confirmation_email": true, "registrants_email_notification": true, "show_share_button": true, "show_join_info": true,
             "close_registration": false, "meeting_authentication": false, "alternative_hosts": "", "alternative_hosts_email_notification": true,
             "alternative_host_update_polls": false, "alternative_host_manage_meeting_summary": false, "alternative_host_manage_cloud_recording": false,
             "email_notification": true, "encryption_type": "enhanced_encryption", "private_meeting": false, "internal_meeting": false,
             "participant_focused_meeting": false, "focus_mode": false, "email_in_attendee_report": false, "host_save_video_order": false,
             "push_change_to_calendar": false, "device_testing": false, "request_permission_to_unmute_participants": false,
             "allow_host_control_participant_mute_state": false, "disable_participant_video": false, "auto_start_meeting_summary": false,
             "auto_start_ai_companion_questions": false, "approved_or_denied_countries_or_regions": {"enable": false},
             "breakout_room": {"enable": false}, "continuous_meeting_chat": {"enable": true}, "question_and_answer": {"enable": false},
             "language_interpretation": {"enable": false}, "sign_language_interpretation": {"enable": false}, "global_dial_in_countries": []}
            """);

    private MeetingDefaults() {}

    static ObjectNode of(User host) {
        ObjectNode settings = FIXED.deepCopy();
        settings.put("host_video", host.prefers("schedule_meeting", "host_video"));
        settings.put("participant_video", host.prefers("schedule_meeting", "participants_video"));
        settings.put("join_before_host", host.prefers("schedule_meeting", "join_before_host"));
        settings.put("waiting_room", host.prefers("in_meeting", "waiting_room"));
        settings.put("host_pause_stop_recording", host.prefers("recording", "host_pause_stop_recording"));
        settings.put("audio", host.settings().path("schedule_meeting").path("audio_type").asString("both"));
        settings.put("auto_recording", host.settings().path("recording").path("auto_recording").asString("none"));
        return settings;
    }

    static void check(Checks settings) {
        FIXED.properties().stream().filter(field -> field.getValue().isBoolean()).forEach(field -> settings.truth(field.getKey()));
        settings.truth("host_video", "participant_video", "join_before_host", "waiting_room", "host_pause_stop_recording")
                .oneOf("approval_type", 0, 1, 2).oneOf("registration_type", 1, 2, 3).oneOf("audio", "both", "telephony", "voip", "thirdParty")
                .oneOf("auto_recording", "local", "cloud", "none").oneOf("encryption_type", "enhanced_encryption", "e2ee").oneOf("jbh_time", 0, 5, 10, 15);
    }
}
