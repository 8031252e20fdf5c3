package org.admitone.provider.openapi;

import java.util.List;

/// The operations of Zoom's that we call. What goes over the wire is held against this list, and this list against Zoom's files.
public final class OurOperations {

    public static final List<String> ALL = List.of(
            "DELETE /groups/{groupId}/members/{memberId}",
            "DELETE /meetings/{meetingId}",
            "GET /groups",
            "GET /groups/{groupId}/lock_settings",
            "GET /groups/{groupId}/members",
            "GET /groups/{groupId}/settings",
            "GET /marketplace/apps/{appId}/webhook_logs",
            "GET /meetings/{meetingId}",
            "GET /meetings/{meetingId}/registrants",
            "GET /metrics/meetings",
            "GET /metrics/meetings/{meetingId}/participants",
            "GET /past_meetings/{meetingId}/instances",
            "GET /past_meetings/{meetingId}/participants",
            "GET /report/meetings/{meetingId}/participants",
            "GET /users",
            "GET /users/summary",
            "GET /users/{userId}",
            "GET /users/{userId}/meetings",
            "GET /users/{userId}/settings",
            "GET /users/{userId}/token",
            "PATCH /groups/{groupId}/lock_settings",
            "PATCH /groups/{groupId}/settings",
            "PATCH /live_meetings/{meetingId}/events",
            "PATCH /meetings/{meetingId}",
            "PATCH /users/{userId}",
            "PATCH /users/{userId}/settings",
            "POST /groups",
            "POST /groups/{groupId}/members",
            "POST /meetings/{meetingId}/batch_registrants",
            "POST /meetings/{meetingId}/registrants",
            "POST /users",
            "POST /users/{userId}/meetings",
            "PUT /meetings/{meetingId}/registrants/status",
            "PUT /meetings/{meetingId}/status");

    private OurOperations() {}

    /// Whether a call is of this operation.
    ///
    /// @param path still encoded, below `/v2`
    public static boolean fits(String operation, String method, String path) {
        return (method + " " + path).matches(operation.replaceAll("\\{\\w+}", "[^/]+"));
    }
}
