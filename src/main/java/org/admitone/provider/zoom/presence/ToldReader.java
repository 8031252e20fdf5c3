package org.admitone.provider.zoom.presence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.admitone.provider.zoom.presence.Told.Line;
import org.admitone.provider.zoom.presence.Told.Marks;
import org.admitone.provider.zoom.presence.Told.Participant;
import org.admitone.provider.zoom.presence.Told.Power;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads stored webhooks. Pure and forgiving: members that nobody documented are passed over, ids may be numbers or texts, and an
/// event that says nothing about who is inside is nothing here.
final class ToldReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ToldReader() {}

    static Optional<Told> read(StoredEvent stored) {
        try {
            JsonNode object = JSON.readTree(stored.body()).path("payload").path("object");
            String uuid = text(object, "uuid");
            return uuid.isBlank() ? Optional.empty() : told(stored, new InstanceId(uuid), object);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Told> told(StoredEvent stored, InstanceId instance, JsonNode object) {
        JsonNode participant = object.path("participant");
        Optional<Participant> who = participant(participant);
        return switch (stored.event()) {
            case "meeting.participant_joined" -> who.map(someone -> new Told.Joined(instance, someone, time(participant, "join_time", stored)));
            case "meeting.participant_left" -> who.map(someone -> new Told.Left(instance, someone, time(participant, "leave_time", stored)));
            case "meeting.started" -> some(object, "host_id").map(host -> new Told.Started(instance, new HostId(host), time(object, "start_time", stored)));
            case "meeting.ended" -> Optional.of(new Told.Ended(instance, time(object, "end_time", stored)));
            case "meeting.participant_role_changed" -> who.map(someone -> new Told.RoleGiven(instance, someone, power(participant), time(participant, "date_time", stored)));
            default -> Optional.empty();
        };
    }

    private static Optional<Participant> participant(JsonNode participant) {
        String userId = text(participant, "user_id");
        return userId.isEmpty() ? Optional.empty() : Optional.of(new Participant(userId, marks(participant), text(participant, "user_name")));
    }

    private static Marks marks(JsonNode participant) {
        Optional<HostId> account = some(participant, "participant_user_id").or(() -> some(participant, "id")).map(HostId::new);
        return new Marks(some(participant, "registrant_id").map(RegistrantId::new), some(participant, "participant_uuid").map(ParticipantUuid::new), account,
                some(participant, "customer_key"), text(participant, "phone_number").isEmpty() ? Line.INTERNET : Line.PHONE);
    }

    private static Power power(JsonNode participant) {
        return switch (text(participant, "new_role")) {
            case "host" -> Power.HOST;
            case "co-host", "cohost" -> Power.CO_HOST;
            default -> Power.ATTENDEE;
        };
    }

    /// When it happened; when the event says it did, where that is missing or no time.
    private static Instant time(JsonNode object, String member, StoredEvent stored) {
        try {
            String text = text(object, member);
            return text.isEmpty() ? stored.at() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return stored.at();
        }
    }

    private static Optional<String> some(JsonNode object, String member) {
        return Optional.of(text(object, member)).filter(text -> !text.isBlank());
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isString() || value.isIntegralNumber() ? value.asString("") : "";
    }
}
