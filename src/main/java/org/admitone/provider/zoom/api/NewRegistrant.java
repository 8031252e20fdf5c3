package org.admitone.provider.zoom.api;

/// Somebody to be registered in a meeting.
///
/// @param email     an alias, up to 128 characters
/// @param firstName up to 64 characters, not empty
/// @param lastName  up to 64 characters; may be empty
public record NewRegistrant(String email, String firstName, String lastName) {

    private static final int LONGEST_NAME = 64;

    public NewRegistrant {
        if (email.isBlank() || email.length() > 128 || firstName.isBlank()) {
            throw new IllegalArgumentException("a registrant needs an address and a first name");
        }
        firstName = cut(firstName);
        lastName = cut(lastName);
    }

    private static String cut(String name) {
        int end = Math.min(name.length(), LONGEST_NAME);
        return name.substring(0, end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }

    @Override
    public String toString() {
        return "NewRegistrant[masked]";
    }
}
