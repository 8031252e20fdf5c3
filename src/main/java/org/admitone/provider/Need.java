package org.admitone.provider;

/// What people asked of the door and of who is inside, by the numbers that all documents use. Only the needs whose strength
/// depends on the provider stand here.
public enum Need {
    N1("Only people on the roster enter"),
    N2("A link is worthless to anybody else"),
    N3("A link dies after use, in time, or when revoked"),
    N4("One person, one seat"),
    N5("The meeting's own address stays out of sight"),
    N6("The LMS admits its signed-in user without a link"),
    N7("Learners need no account at the provider"),
    N8("No mail leaves the provider behind the school's back"),
    N9("Losing the right takes effect at once, inside too"),
    N12("A second device is refused, or the seat moves"),
    N13("Presence does not depend on the order of events"),
    N14("Identity is the pass, never a typed name"),
    N15("Whoever is put out is out within seconds and stays out"),
    N16("A teacher sees who it is, removes and bans with one action"),
    N17("The LMS's own id is in every event and report"),
    N18("Everyone has an identity; a learner never becomes the host"),
    N19("Attendance without the provider's paid reports"),
    N20("Sessions are set up and changed automatically"),
    N24("Staff are not needed at each class and can step into any");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
