package org.admitone.console;

import java.time.ZoneId;
import org.admitone.platform.BadInput;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Whoever reads a page: in which language, and where their clock stands. Controllers take one as an argument.
///
/// @param zone of the reader's browser; null: not known
public record Reader(Words words, @Nullable ZoneId zone) {

    /// Whoever runs the server and reads its terminal, and developers in the gallery.
    public static final Reader ENGLISH = new Reader(Words.ENGLISH, null);

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// What programs are told in English, for whoever reads a page.
    public BadInput told(BadInput bad) {
        return new BadInput(bad.faults().stream().map(fault -> new BadInput.Fault(fault.where(), words.translated(fault.what()))).toList());
    }

    public String counted(String key, long number, Object... values) {
        return words.counted(key, number, values);
    }
}
