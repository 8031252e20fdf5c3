package org.admitone.hooks;

import java.util.UUID;

/// What one session has waiting for one endpoint, claimed: until the claim ends nobody else sends from it.
record Lane(EndpointId endpoint, UUID lane, UUID claim) {
}
