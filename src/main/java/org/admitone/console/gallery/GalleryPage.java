package org.admitone.console.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.admitone.console.Crumb;
import org.admitone.console.Frame;
import org.admitone.console.LearnerFrame;
import org.admitone.console.Place;
import org.jspecify.annotations.Nullable;

/// The gallery: parts of pages with made-up people, in the theme and the frame asked for. Holds nothing of the school but its name.
///
/// @param plain   the frame of the pages before sign-in
/// @param learner the frame of learners' pages
public record GalleryPage(Frame plain, LearnerFrame learner, Theme theme, Around around) {

    /// Which theme, whatever the browser prefers; chosen by the address, so that it works without scripts.
    public enum Theme {
        BROWSER("As the browser", null), LIGHT("Light", "not all"), DARK("Dark", "all");

        private final String words;
        private final @Nullable String dark;

        Theme(String words, @Nullable String dark) {
            this.words = words;
            this.dark = dark;
        }

        static Theme of(String name) {
            return Arrays.stream(values()).filter(each -> each.key().equals(name)).findFirst().orElse(BROWSER);
        }

        public String words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// When the dark style sheet is in force; null: when the browser says so.
        public @Nullable String dark() {
            return dark;
        }
    }

    /// Which page frame stands around the parts.
    public enum Around {
        STAFF("Staff"), PLAIN("Before sign-in"), LEARNER("Learners");

        private final String words;

        Around(String words) {
            this.words = words;
        }

        static Around of(String name) {
            return Arrays.stream(values()).filter(each -> each.key().equals(name)).findFirst().orElse(STAFF);
        }

        public String words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// With everything a frame can hold: places, a trail, somebody signed in, a sentence about what was done.
    public Frame staff() {
        return new Frame(plain.reader(), plain.languages(), plain.school(), plain.assets(), plain.title(), Place.SESSIONS,
                List.of(new Crumb("Algebra, autumn", "#trail"), new Crumb("Lesson 7", "#trail-2")),
                Arrays.stream(Place.values()).filter(place -> place != Place.ME).toList(),
                new Frame.Me("Mathilde Vaerting", "Owner"), "Saved: a sentence about what was just done.", "");
    }

    public String href(Theme other) {
        return "/gallery?theme=" + other.key() + "&frame=" + around.key();
    }

    public String href(Around other) {
        return "/gallery?theme=" + theme.key() + "&frame=" + other.key();
    }
}
