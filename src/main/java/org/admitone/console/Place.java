package org.admitone.console;

/// The places of the staff's navigation; their words are in `messages/places_*.properties`.
public enum Place {
    TODAY("/console", Icon.TODAY),
    COURSES("/console/courses", Icon.COURSES),
    SESSIONS("/console/sessions", Icon.SESSIONS),
    PEOPLE("/console/people", Icon.PEOPLE),
    PASSES("/console/passes", Icon.LINK),
    PROVIDERS("/console/providers", Icon.INSIDE),
    AUDIT("/console/audit", Icon.AUDIT),
    OUTBOX("/console/outbox", Icon.MAIL),
    KEYS("/console/keys", Icon.KEY),
    WEBHOOKS("/console/webhooks", Icon.LINK),
    STAFF("/console/staff", Icon.PERSON),
    SETTINGS("/console/settings", Icon.SETTINGS),
    HEALTH("/console/health", Icon.HEALTH),
    /// My own sign-ins; reached by my name.
    ME("/console/me", Icon.PERSON);

    private final String href;
    private final Icon icon;

    Place(String href, Icon icon) {
        this.href = href;
        this.icon = icon;
    }

    public String href() {
        return href;
    }

    public Icon icon() {
        return icon;
    }
}
