package org.admitone.provider.zoom.creation.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.provider.zoom.api.NewUser;
import org.jspecify.annotations.Nullable;

/// What the pages about new host accounts show.
public final class NewHostsPages {

    private NewHostsPages() {}

    /// The form, and how far everything is.
    ///
    /// @param live  something is being done
    /// @param again some failed, and can be tried again together
    public record Overview(Frame frame, Answer answer, Form form, List<Row> rows, boolean live, boolean again, @Nullable String next, @Nullable String first) {

        public Overview {
            rows = List.copyOf(rows);
        }

        public List<Choice> ways() {
            var words = frame.words();
            return List.of(NewUser.Way.values()).stream().map(way -> new Choice(HostAccountBody.word(way), words.of("host-way", way), words.of("host-way-more", way))).toList();
        }

        public List<Choice> licences() {
            var words = frame.words();
            return List.of(new Choice("licensed", words.say("new-hosts.licensed"), words.say("new-hosts.licensed-more")), new Choice("basic", words.say("new-hosts.basic"), words.say("new-hosts.basic-more")));
        }
    }

    /// One wanted account.
    ///
    /// @param more what stands in the way, or what is done next; may be empty
    public record Row(String id, String name, String address, String way, Chip state, String more, String since, List<Act> acts) {
        public Row {
            acts = List.copyOf(acts);
        }
    }

    /// @param address below the page's
    public record Act(String address, String button) {}

    /// What would be made.
    ///
    /// @param button null: not as long as something is wrong
    /// @param kept   fields that go on with the form
    public record Look(Frame frame, Answer answer, Form form, List<Line> lines, @Nullable String button, List<String> kept) {
        public Look {
            lines = List.copyOf(lines);
            kept = List.copyOf(kept);
        }
    }

    public record Line(String address, String name, Chip state, List<String> faults) {
        public Line {
            faults = List.copyOf(faults);
        }
    }
}
