package org.admitone.audit;

/// Who did something, as the audit chain names them: `staff:<login>`, `key:<name>`, `person:<uid>`, `door` or `system`.
public record Actor(String name) {

    public static final Actor SYSTEM = new Actor("system");

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor needs a name");
        }
    }

    public static Actor staff(String login) {
        return new Actor("staff:" + login);
    }

    public static Actor key(String name) {
        return new Actor("key:" + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
