package org.admitone.console;

/// The places of the staff's navigation.
public enum Place {
    TODAY("Today", "/console", Icon.TODAY),
    COURSES("Courses", "/console/courses", Icon.COURSES),
    SESSIONS("Sessions", "/console/sessions", Icon.SESSIONS),
    PEOPLE("People", "/console/people", Icon.PEOPLE),
    PASSES("Passes", "/console/passes", Icon.LINK),
    PROVIDERS("Providers", "/console/providers", Icon.INSIDE),
    AUDIT("Audit", "/console/audit", Icon.AUDIT),
    OUTBOX("Outbox", "/console/outbox", Icon.MAIL),
    KEYS("API keys", "/console/keys", Icon.KEY),
    WEBHOOKS("Webhooks", "/console/webhooks", Icon.LINK),
    STAFF("Staff", "/console/staff", Icon.PERSON),
    SETTINGS("Settings", "/console/settings", Icon.SETTINGS),
    HEALTH("Health", "/console/health", Icon.HEALTH),
    /// My own sign-ins; reached by my name.
    ME("My sign-ins", "/console/me", Icon.PERSON);

    private final String words;
    private final String href;
    private final Icon icon;

    Place(String words, String href, Icon icon) {
        this.words = words;
        this.href = href;
        this.icon = icon;
    }

    public String words() {
        return words;
    }

    public String href() {
        return href;
    }

    public Icon icon() {
        return icon;
    }
}
