package org.admitone.simulator.zoom.rest;

import java.util.Set;

/// The permissions the simulator knows. An app has all of them unless told otherwise.
public final class Scopes {

    public static final Set<String> ALL = Set.of(
            "meeting:write:meeting:admin", "meeting:read:meeting:admin", "meeting:update:meeting:admin", "meeting:delete:meeting:admin",
            "meeting:update:status:admin", "meeting:read:list_meetings:admin",
            "meeting:write:registrant:admin", "meeting:write:batch_registrants:admin", "meeting:read:list_registrants:admin", "meeting:read:registrant:admin",
            "meeting:update:registrant_status:admin", "meeting:delete:registrant:admin", "meeting:update:registration_question:admin",
            "meeting:read:list_registration_questions:admin", "meeting:write:invite_links:admin", "meeting:update:in_meeting_controls:admin",
            "meeting:read:past_meeting:admin", "meeting:read:list_past_instances:admin", "meeting:read:list_past_participants:admin",
            "meeting:read:participant:admin", "report:read:meeting:admin", "report:read:list_meeting_participants:admin",
            "dashboard:read:list_meetings:admin", "dashboard:read:list_meeting_participants:admin",
            "user:write:user:admin", "user:read:list_users:admin", "user:read:user:admin", "user:update:user:admin", "user:delete:user:admin",
            "user:update:status:admin", "user:read:settings:admin", "user:update:settings:admin", "user:read:token:admin", "user:delete:token:admin",
            "user:read:summary:admin",
            "group:write:group:admin", "group:read:list_groups:admin", "group:read:group:admin", "group:delete:group:admin", "group:write:member:admin",
            "group:read:list_members:admin", "group:delete:member:admin", "group:update:settings:admin", "group:read:settings:admin",
            "group:update:lock_settings:admin", "group:read:lock_settings:admin",
            "account:read:settings:admin", "account:update:settings:admin", "marketplace_app:read:admin", "marketplace_app:write:admin");

    private Scopes() {}
}
