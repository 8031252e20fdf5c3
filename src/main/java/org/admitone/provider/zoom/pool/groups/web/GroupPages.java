package org.admitone.provider.zoom.pool.groups.web;

import java.util.List;
import java.util.Set;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// What the pages of host groups show, fully decided.
public final class GroupPages {

    private GroupPages() {}

    /// @param make where the next one is made; null: whoever reads may not
    public record Groups(Frame frame, Answer answer, List<GroupRow> groups, List<HostRow> hosts, @Nullable String make) {}

    public record GroupRow(String href, String name, String hosts, String courses, String teachers, Chip beside) {}

    public record HostRow(String href, String name, String address, String capacity, String people, String minutes, String group, Chip state) {}

    /// One group, or the next one.
    ///
    /// @param facts  how it is now
    /// @param change where what is written goes; null: whoever reads may not change it
    /// @param remove where it is removed; null: there is none yet, or whoever reads may not
    /// @param found  what was searched for
    public record Group(Frame frame, Form form, List<Fact> facts, List<Choice> hosts, @Nullable String change, @Nullable String remove, Found found) {

        /// Whose faults stand beside them.
        public Set<String> fields() {
            return Set.of("name", "hosts", "courses", "teachers", "beside");
        }

        public List<Choice> besides() {
            var words = frame.words();
            return List.of(new Choice("own_and_common", words.say("host-groups.also-common"), words.say("host-groups.also-common-more")),
                    new Choice("own_only", words.say("host-groups.own-only"), words.say("host-groups.own-only-more")));
        }
    }

    public record Fact(String name, String words) {}

    /// @param searched whether there was a search
    public record Found(boolean searched, List<Choice> courses, List<Choice> teachers) {

        static final Found NOTHING = new Found(false, List.of(), List.of());
    }

    /// What a change does, before it is saved.
    ///
    /// @param kept  the form's fields that go along
    /// @param act   where it is saved
    /// @param again where it is written otherwise; null: there is nothing to write
    public record Look(Frame frame, Answer answer, Form form, List<String> kept, String seen, Act act, @Nullable String again, String leave, List<Part> parts) {}

    /// @param css of the button
    public record Act(String href, String button, String css) {}

    /// Sessions of which the same becomes.
    public record Part(String id, String title, List<Row> rows, int more) {}

    public record Row(String href, String title, String course, String when, String was, String then, Chip what) {}
}
