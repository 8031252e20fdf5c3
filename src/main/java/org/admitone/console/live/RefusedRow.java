package org.admitone.console.live;

/// A refusal of late.
///
/// @param href of the person; empty where nobody knows who it was
public record RefusedRow(String key, String at, String name, String href, String why, boolean passing) {}
