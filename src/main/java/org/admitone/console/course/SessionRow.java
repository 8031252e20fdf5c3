package org.admitone.console.course;

import org.admitone.console.Chip;

/// A session in a list.
public record SessionRow(String href, String title, String course, String courseHref, String when, String zone, String yours, Chip state) {}
