package org.admitone.provider.zoom.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.admitone.provider.zoom.api.GrantedScopes;

/// A right that the app at Zoom needs.
///
/// @param name      granular
/// @param including older, wider scopes that hold it too
/// @param purpose   completes "It is needed to ..."
public record NeededScope(String name, List<String> including, Weight weight, String purpose) {

    public enum Weight {
        /// No class can be held without.
        MUST,
        /// Something is lost without.
        SHOULD,
        /// Serves only whoever makes host accounts from here.
        MAKING,
        /// Serves only an account that has the feature.
        MAY
    }

    private static final String[] MEETINGS = {"meeting:write:admin"};
    private static final String[] READING = {"meeting:read:admin"};
    private static final String[] USERS = {"user:read:admin", "user:write:admin"};

    private static final String[] GROUPS = {"group:read:admin", "group:write:admin"};

    public static final List<NeededScope> ALL = List.of(
            must("meeting:write:meeting:admin", "make a meeting for each session", MEETINGS),
            must("meeting:read:meeting:admin", "compare a meeting with what was asked for, and hear when it starts and ends", READING),
            must("meeting:read:list_meetings:admin", "find a meeting again after an answer was lost, so that none is made twice", READING),
            must("meeting:update:meeting:admin", "move a meeting with its session", MEETINGS),
            must("meeting:delete:meeting:admin", "delete the meeting of a cancelled session", MEETINGS),
            must("meeting:update:status:admin", "end a meeting for all", MEETINGS),
            must("meeting:write:batch_registrants:admin", "prepare a personal way in for each person", MEETINGS),
            must("meeting:write:registrant:admin", "prepare a way in for somebody who was enrolled late", MEETINGS),
            must("meeting:read:list_registrants:admin", "see who is prepared after an answer was lost", READING),
            must("meeting:update:registrant_status:admin", "make a way in worthless when its seat ends", MEETINGS),
            must("meeting:read:participant:admin", "hear who joins and leaves", READING),
            must("user:read:list_users:admin", "find hosts", USERS),
            must("user:read:token:admin", "let the teacher in as host", USERS),
            should("user:read:settings:admin", "see which of a host's settings stand in the way", USERS),
            should("user:read:summary:admin", "see how many licences there are", USERS),
            should("meeting:update:in_meeting_controls:admin", "take strangers and banned people out", "meeting:write:admin"),
            should("meeting:read:list_past_instances:admin", "complete attendance after the class", READING),
            should("meeting:read:list_past_participants:admin", "complete attendance on accounts without reports", READING),
            should("report:read:list_meeting_participants:admin", "complete attendance by Zoom's report", "report:read:admin"),
            should("marketplace_app:read:admin", "fetch events that did not arrive"),
            making("user:write:user:admin", "make host accounts from here", "user:write:admin"),
            making("user:read:user:admin", "see whether a host account is there already, or its invitation was accepted", USERS),
            making("user:update:user:admin", "give a licence to a host account that is there already", "user:write:admin"),
            should("user:update:settings:admin", "keep host accounts as staff decided", "user:write:admin"),
            should("group:read:list_groups:admin", "find the hosts' own group", GROUPS),
            should("group:write:group:admin", "make the hosts' own group", "group:write:admin"),
            should("group:read:list_members:admin", "see who is in that group", GROUPS),
            should("group:write:member:admin", "put hosts into it", "group:write:admin"),
            should("group:delete:member:admin", "take out of it who holds no classes any more", "group:write:admin"),
            should("group:read:settings:admin", "see whether its settings are as staff decided", GROUPS),
            should("group:update:settings:admin", "set the group's settings", "group:write:admin"),
            should("group:read:lock_settings:admin", "see whether the group's settings are locked", GROUPS),
            should("group:update:lock_settings:admin", "lock the group's settings", "group:write:admin"),
            may("dashboard:read:list_meetings:admin", "see which plan the account has", "dashboard_meetings:read:admin", "dashboard:read:admin"),
            may("dashboard:read:list_meeting_participants:admin", "see who is inside right now", "dashboard_meetings:read:admin", "dashboard:read:admin"));

    private static NeededScope must(String name, String purpose, String... including) {
        return new NeededScope(name, Arrays.asList(including), Weight.MUST, purpose);
    }

    private static NeededScope should(String name, String purpose, String... including) {
        return new NeededScope(name, Arrays.asList(including), Weight.SHOULD, purpose);
    }

    private static NeededScope making(String name, String purpose, String... including) {
        return new NeededScope(name, Arrays.asList(including), Weight.MAKING, purpose);
    }

    private static NeededScope may(String name, String purpose, String... including) {
        return new NeededScope(name, Arrays.asList(including), Weight.MAY, purpose);
    }

    private boolean grantedBy(GrantedScopes granted) {
        return granted.names().contains(name) || including.stream().anyMatch(granted.names()::contains);
    }

    /// Whether this one is there.
    static boolean granted(String name, GrantedScopes granted) {
        return ALL.stream().filter(scope -> scope.name.equals(name)).anyMatch(scope -> scope.grantedBy(granted));
    }

    static List<Finding> findings(GrantedScopes granted) {
        List<Finding> findings = new ArrayList<>();
        for (NeededScope scope : ALL) {
            if (!scope.grantedBy(granted)) {
                findings.add(scope.missing());
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok("scopes", "The app has all scopes that are of use here."));
        }
        return findings;
    }

    private Finding missing() {
        String sentence = "The scope " + name + " is missing. It is needed to " + purpose + ".";
        String todo = "Open the app at marketplace.zoom.us, add it under Scopes, then check again.";
        return switch (weight) {
            case MUST -> Finding.bad("scope-missing", sentence, todo);
            case SHOULD -> Finding.warn("scope-missing", sentence, todo);
            case MAKING -> Finding.warn("scope-missing", sentence, todo + " Leave it away if host accounts are made at Zoom.");
            case MAY -> Finding.warn("scope-missing", sentence, todo + " It is of no use on plans below Business.");
        };
    }
}
