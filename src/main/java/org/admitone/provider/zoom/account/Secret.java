package org.admitone.provider.zoom.account;

/// A secret in clear, on its way to where it is used. Prints itself masked.
public record Secret(String value) {

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
