package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// A session to plan or to move.
///
/// @param providers where it may be held; empty: there is nothing to choose
/// @param series to which it belongs; null: to none, or it has begun
/// @param cancel where it is cancelled; null: it is new, or cannot be any more
public record SessionFormPage(Frame frame, Form form, String action, String button, List<Choice> policies, List<String> zones, List<Choice> providers,
                              @Nullable String cancel, SeriesPage.@Nullable Links series) {}
