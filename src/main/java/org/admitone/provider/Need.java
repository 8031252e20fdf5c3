package org.admitone.provider;

/// What people asked of the door and of who is inside, by the numbers that all documents use. Only the needs whose strength
/// depends on the provider stand here.
public enum Need {
    N1("Only people on the roster enter", "who comes in"),
    N2("A link is worthless to anybody else", "links that are handed on"),
    N3("A link dies after use, in time, or when revoked", "when a link ends"),
    N4("One person, one seat", "one seat for each"),
    N5("The meeting's own address stays out of sight", "the meeting's address"),
    N6("The LMS admits its signed-in user without a link", "coming from the LMS"),
    N7("Learners need no account at the provider", "learners without an account"),
    N8("No mail leaves the provider behind the school's back", "mail from the provider"),
    N9("Losing the right takes effect at once, inside too", "lost rights"),
    N12("A second device is refused, or the seat moves", "second devices"),
    N13("Presence does not depend on the order of events", "the order of events"),
    N14("Identity is the pass, never a typed name", "names"),
    N15("Whoever is put out is out within seconds and stays out", "whoever was put out"),
    N16("A teacher sees who it is, removes and bans with one action", "removing with one action"),
    N17("The LMS's own id is in every event and report", "the LMS's ids"),
    N18("Everyone has an identity; a learner never becomes the host", "who is host"),
    N19("Attendance without the provider's paid reports", "attendance"),
    N20("Sessions are set up and changed automatically", "setting up"),
    N24("Staff are not needed at each class and can step into any", "staff in any class");

    private final String words;
    private final String topic;

    Need(String words, String topic) {
        this.words = words;
        this.topic = topic;
    }

    public String words() {
        return words;
    }

    /// What it is about, short enough to stand in a list with others.
    public String topic() {
        return topic;
    }
}
