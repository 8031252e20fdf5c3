package org.admitone.hooks;

import org.jspecify.annotations.Nullable;

/// Which deliveries of a webhook are asked for.
///
/// @param state null: any
/// @param type  null: any
public record DeliverySearch(Delivery.@Nullable State state, @Nullable EventType type) {

    public static final DeliverySearch ALL = new DeliverySearch(null, null);
}
