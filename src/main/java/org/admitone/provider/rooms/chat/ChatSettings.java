package org.admitone.provider.rooms.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long kept chats are kept.
///
/// @param days at least one
@ConfigurationProperties("admitone.rooms.chat")
public record ChatSettings(@DefaultValue("90") int days) {

    public ChatSettings {
        if (days < 1 || days > 3650) {
            throw new IllegalArgumentException("admitone.rooms.chat.days must be between 1 and 3650");
        }
    }
}
