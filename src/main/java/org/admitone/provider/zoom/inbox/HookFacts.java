package org.admitone.provider.zoom.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The little of an event that it is found by; all else stays sealed.
///
/// @param event    such as `meeting.participant_joined`
/// @param at       when it happened, by the sender's clock; when it arrived, where the sender does not say
/// @param meeting  the meeting's number, where it is about one
/// @param instance the uuid of the meeting's run, where it is about one
public record HookFacts(String event, Instant at, OptionalLong meeting, Optional<String> instance) {}
