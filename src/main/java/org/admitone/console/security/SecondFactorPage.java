package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// My second factor.
///
/// @param on       there is one
/// @param codes    how many recovery codes are left
/// @param required my role needs one
/// @param offer    a secret to set up, in clear
/// @param fresh    recovery codes that were just made, in clear for the only time
public record SecondFactorPage(Frame frame, boolean on, int codes, boolean required, @Nullable Offer offer, List<String> fresh, Form form) {

    /// @param secret to type in
    /// @param link   for an app on this device
    public record Offer(String secret, String link, QrDrawing picture) {

        @Override
        public String toString() {
            return "Offer[masked]";
        }
    }

    public SecondFactorPage {
        fresh = List.copyOf(fresh);
    }

    @Override
    public String toString() {
        return "SecondFactorPage[masked]";
    }
}
