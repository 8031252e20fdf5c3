package org.admitone.provider.zoom.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.admitone.provider.zoom.api.Difference.Weight;
import org.admitone.provider.zoom.api.MeetingWish.Recording;
import tools.jackson.databind.node.ObjectNode;

/// One setting of every meeting we make, said explicitly: what is left out, Zoom takes from the host's own defaults.
///
/// @param name  dotted
/// @param value as JSON has it: a truth, a number or a text
/// @param where whether Zoom takes it on changing a meeting too
/// @param wrong one sentence: what it means when Zoom has it otherwise
record WishedSetting(String name, Function<MeetingWish, Object> value, Where where, Weight weight, String wrong) {

    enum Where { ALWAYS, ON_MAKING }

    static final List<WishedSetting> ALL = List.of(
            access("approval_type", 1, "People can register by themselves, or registration is off: a personal way in is not needed."),
            access("allow_multiple_devices", false, "One way in can be used on several devices at once."),
            access("close_registration", true, "Registration stays open after the class."),
            new WishedSetting("show_join_info", wish -> false, Where.ON_MAKING, Weight.ACCESS, "The registration form shows how to get in."),
            access("show_share_button", false, "The registration form has buttons for passing it on."),
            access("registrants_email_notification", false, "Zoom mails people when they are registered."),
            access("registrants_confirmation_email", false, "Zoom mails people their way in."),
            access("email_notification", false, "Zoom mails hosts about the meeting."),
            access("alternative_hosts", "", "Somebody else may start it as host."),
            access("alternative_hosts_email_notification", false, "Zoom mails other hosts about the meeting."),
            access("meeting_authentication", false, "Zoom asks people to sign in there; those without an account cannot enter."),
            access("waiting_room", false, "People wait until the teacher admits each by hand."),
            access("join_before_host", false, "People can enter before the teacher."),
            access("use_pmi", false, "It uses the host's permanent number, which people may know."),
            access("internal_meeting", false, "Only people of the Zoom account can enter."),
            access("audio", "voip", "People can dial in by phone, where nobody knows who they are."),
            access("private_meeting", true, "It is visible in calendars that the host shares."),
            access("encryption_type", "enhanced_encryption", "It is encrypted in another way than asked for; joining by browser may be impossible."),
            new WishedSetting("auto_recording", wish -> wish.recording() == Recording.CLOUD ? "cloud" : "none", Where.ALWAYS, Weight.ACCESS,
                    "It is recorded otherwise than asked for."),
            access("host_pause_stop_recording", false, "The host can stop the recording."),
            access("alternative_host_manage_cloud_recording", false, "Other hosts can manage the recording."),
            access("alternative_host_manage_meeting_summary", false, "Other hosts can manage the summary."),
            access("auto_start_meeting_summary", false, "Zoom's assistant writes a summary."),
            access("auto_start_ai_companion_questions", false, "Zoom's assistant answers questions about the class."),
            access("approved_or_denied_countries_or_regions.enable", false, "People of some countries cannot enter."),
            access("language_interpretation.enable", false, "Interpreters are set up for it."),
            access("sign_language_interpretation.enable", false, "Sign language interpreters are set up for it."),
            access("breakout_room.enable", false, "Breakout rooms are set up beforehand."),
            access("continuous_meeting_chat.enable", false, "Its chat goes on after the class, with addresses in it."),
            comfort("alternative_host_update_polls", false, "Other hosts can change polls."),
            comfort("email_in_attendee_report", true, "Addresses are missing in Zoom's report."),
            comfort("participant_focused_meeting", false, "People see only the teacher and themselves."),
            comfort("focus_mode", false, "People see only the teacher and themselves."),
            comfort("host_video", true, "The teacher's camera is off at the start."),
            comfort("participant_video", false, "People's cameras are on at the start."),
            comfort("mute_upon_entry", true, "People are not muted when they enter."),
            comfort("watermark", false, "Pictures carry a watermark."),
            comfort("push_change_to_calendar", false, "Zoom writes changes into calendars."));

    private static WishedSetting access(String name, Object value, String wrong) {
        return new WishedSetting(name, wish -> value, Where.ALWAYS, Weight.ACCESS, wrong);
    }

    private static WishedSetting comfort(String name, Object value, String wrong) {
        return new WishedSetting(name, wish -> value, Where.ALWAYS, Weight.COMFORT, wrong);
    }

    static void newMeeting(MeetingWish wish, Passcode passcode, ObjectNode json) {
        common(wish, json).put("default_password", false).put("password", passcode.value());
        ALL.forEach(setting -> setting.write(wish, json));
    }

    static java.util.function.Consumer<ObjectNode> newMeeting(MeetingWish wish, Passcode passcode) {
        return json -> newMeeting(wish, passcode, json);
    }

    static java.util.function.Consumer<ObjectNode> changedMeeting(MeetingWish wish) {
        return json -> {
            common(wish, json);
            ALL.stream().filter(setting -> setting.where == Where.ALWAYS).forEach(setting -> setting.write(wish, json));
        };
    }

    private static ObjectNode common(MeetingWish wish, ObjectNode json) {
        return json.put("type", 2).put("topic", wish.topic()).put("agenda", wish.agenda()).put("start_time", wish.startsAt().toString())
                .put("timezone", wish.zone().getId().equals("Z") ? "UTC" : wish.zone().getId()).put("duration", wish.length().toMinutes());
    }

    private void write(MeetingWish wish, ObjectNode json) {
        ObjectNode object = json.withObjectProperty("settings");
        int dot = name.indexOf('.');
        ObjectNode into = dot < 0 ? object : object.withObjectProperty(name.substring(0, dot));
        String field = name.substring(dot + 1);
        switch (value.apply(wish)) {
            case Boolean truth -> into.put(field, truth);
            case Integer number -> into.put(field, number);
            case Object text -> into.put(field, text.toString());
        }
    }

    /// What Zoom does not mention is as it should be where "off" was asked for: it leaves out features that the account lacks.
    Optional<Difference> difference(MeetingWish wish, Map<String, String> said) {
        String wanted = value.apply(wish).toString();
        String got = said.get(name);
        if (got == null ? wanted.equals("false") || wanted.isEmpty() || weight == Weight.COMFORT : got.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(name, weight, got == null ? "Zoom does not confirm a setting. If it is not in force: " + wrong : wrong));
    }
}
