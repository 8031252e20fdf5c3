package org.admitone.provider.zoom.inbox;

import java.util.List;

/// A source of webhook secrets. There may be several; a hook is genuine when any secret in force has signed it, so that during a
/// rotation the old and the new one both count. Asked at every hook: an implementation answers from memory or from one cheap
/// read, and throws when it cannot know (the hook is then refused for the moment and comes again).
public interface WebhookSecrets {

    /// Those that count now; none while no account is set up.
    List<WebhookSecret> inForce();
}
