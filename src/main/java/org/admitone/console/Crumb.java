package org.admitone.console;

/// A step of "where am I": a word and its address.
public record Crumb(String words, String href) {}
