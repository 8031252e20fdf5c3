package org.admitone.provider.zoom.governance;

import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.api.GroupId;

/// The staff's decisions as they are stored, with the group they have at Zoom.
///
/// @param group        empty until it is found or made
/// @param deletesSince own meetings made later are deleted, where that was chosen
/// @param revision     grows with every change
public record Guard(GuardTerms terms, Optional<GroupId> group, Optional<Instant> deletesSince, long revision) {}
