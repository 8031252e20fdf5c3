package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.admitone.provider.zoom.inbox.StoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one webhook says about a host, a group or a meeting, read leniently.
record GuardEvent(String key, String event, Instant at, JsonNode payload) {

    /// Stands for whatever a webhook does not name.
    private static final String SOMETHING = "*";

    static Optional<GuardEvent> of(StoredEvent stored) {
        try {
            JsonNode payload = JsonMapper.shared().readTree(stored.body()).path("payload");
            return payload.path("object").isObject() ? Optional.of(new GuardEvent(stored.key(), stored.event(), stored.at(), payload)) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    boolean isOfGroup() {
        return event.startsWith("group.");
    }

    boolean isOfMeeting() {
        return event.startsWith("meeting.");
    }

    String id() {
        return object().path("id").asString("");
    }

    Optional<Long> number() {
        String digits = id();
        return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    /// The meeting that was changed or deleted; what was just made, or begins as planned, needs no look.
    Optional<Long> changed() {
        return event.equals("meeting.updated") || event.equals("meeting.deleted") ? number() : Optional.empty();
    }

    /// Whether somebody is there, switched on and licensed.
    boolean isOfStanding() {
        return switch (event) {
            case "user.activated", "user.deactivated", "user.deleted", "user.disassociated" -> true;
            case "user.updated" -> object().has("type");
            default -> false;
        };
    }

    boolean isOfRunning() {
        return event.equals("meeting.started") || event.equals("meeting.ended");
    }

    /// Whose list of meetings is to be looked at. Plans that a program made are found by looking from time to time: nearly all are our own.
    Optional<String> host() {
        boolean byProgram = object().path("creation_source").asString("").equals("open_api");
        return Optional.of(object().path("host_id").asString("")).filter(host -> !host.isEmpty() && !byProgram);
    }

    Told told() {
        Set<String> names = new HashSet<>(Set.of(SOMETHING));
        String prefix = event.equals("group.lock_settings_updated") ? "lock:" : "";
        for (Map.Entry<String, JsonNode> section : object().path("settings").properties()) {
            section.getValue().properties().forEach(each -> names.add(prefix + section.getKey() + "." + each.getKey()));
        }
        if (isOfStanding()) {
            names.add(HostStandings.ACCOUNT);
        }
        switch (event) {
            case "group.member_deleted" -> names.add(GroupKeeper.MEMBER);
            case "group.deleted" -> names.add(GroupKeeper.THERE);
            case "meeting.started" -> number().map(OwnMeetings::begun).ifPresent(names::add);
            case "meeting.created", "meeting.updated" -> number().map(OwnMeetings::name).ifPresent(names::add);
            default -> {
            }
        }
        if (event.equals("meeting.started")) {
            return new Told(names, Told.Doer.of(object().path("host_id").asString(""), object().path("host_email").asString("")));       // nobody else can begin one without a plan
        }
        return new Told(names, Told.Doer.of(payload.path("operator_id").asString(""), payload.path("operator").asString("")));
    }

    /// What happened to the account itself; empty: nothing that matters.
    Optional<SignIn.Kind> happened() {
        return switch (event) {
            case "user.signed_in" -> Optional.of(SignIn.Kind.SIGNED_IN);
            case "user.deactivated" -> Optional.of(SignIn.Kind.SWITCHED_OFF);
            case "user.deleted", "user.disassociated" -> Optional.of(SignIn.Kind.REMOVED);
            case "user.updated" -> payload.path("operation").asString("").equals("change_password") ? Optional.of(SignIn.Kind.PASSWORD)
                    : object().has("host_key") ? Optional.of(SignIn.Kind.HOST_KEY) : Optional.empty();
            default -> Optional.empty();
        };
    }

    String client() {
        String client = object().path("client_type").asString("");
        return client.matches("[a-z]{1,20}") ? client : "";
    }

    private JsonNode object() {
        return payload.path("object");
    }

    /// Payloads hold addresses.
    @Override
    public String toString() {
        return "GuardEvent[" + event + ", at " + at + "]";
    }
}
