package org.admitone.provider.zoom.creation;

/// One line of a batch, as it was written; prints itself masked.
public record WantedHost(String email, String firstName, String lastName) {

    public WantedHost {
        email = email.strip();
        firstName = firstName.strip();
        lastName = lastName.strip();
    }

    @Override
    public String toString() {
        return "WantedHost[masked]";
    }
}
