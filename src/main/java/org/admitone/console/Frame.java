package org.admitone.console;

import java.util.List;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// What stands around every page of the staff: the school, where am I, who am I, what else is here.
///
/// @param languages in which the page could speak, too; none on pages that know English only so far
/// @param assets prefix of style sheets and scripts
/// @param place  the lit entry of the navigation
/// @param trail  the pages above this one
/// @param me     nobody on the pages before sign-in
/// @param said   one sentence about what was just done
/// @param csrf   proves that a form of ours sends what it sends
public record Frame(Reader reader, List<LanguageLink> languages, String school, String assets, String title, @Nullable Place place, List<Crumb> trail,
                    List<Place> places, @Nullable Me me, @Nullable String said, String csrf) {

    public Frame {
        languages = List.copyOf(languages);
        trail = List.copyOf(trail);
        places = List.copyOf(places);
    }

    public Words words() {
        return reader.words();
    }

    /// Whoever is signed in, as the frame shows it.
    public record Me(String displayName, String role) {}
}
