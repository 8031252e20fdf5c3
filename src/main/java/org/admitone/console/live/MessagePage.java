package org.admitone.console.live;

import org.admitone.console.Form;
import org.admitone.console.Frame;

/// A few words to everybody inside.
public record MessagePage(Frame frame, Form form, String action, String back) {}
