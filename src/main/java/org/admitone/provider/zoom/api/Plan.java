package org.admitone.provider.zoom.api;

/// What the school pays Zoom for, as far as limits and abilities go.
public enum Plan {
    FREE, PRO,
    /// Business, Education, Enterprise.
    BUSINESS
}
