package org.admitone.console;

/// The same page in another language.
///
/// @param href relative: it never repeats the page's own address, which may hold a pass link
public record LanguageLink(String code, String name, String href) {}
