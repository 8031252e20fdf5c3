package org.admitone.provider.zoom.pool.groups.web;

import java.util.List;
import java.util.Set;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// What one host can hold, and who says so.
///
/// @param facts  how it is now
/// @param change where what is written goes; null: whoever reads may not change it
public record HostSettingsPage(Frame frame, Form form, List<GroupPages.Fact> facts, List<Choice> capacities, String people, @Nullable String change) {

    /// Whose faults stand beside them.
    public Set<String> fields() {
        return Set.of("use", "kind", "capacity", "people", "minutes");
    }

    public List<Choice> uses() {
        var words = frame.words();
        return List.of(Choice.of("for_classes", words.say("host-settings.for-classes")), new Choice("not_for_classes", words.say("host-settings.not-for-classes"), words.say("host-settings.not-for-classes-more")));
    }

    public List<Choice> kinds() {
        var words = frame.words();
        return List.of(new Choice("paid", words.say("host-settings.paid"), words.say("host-settings.paid-more")), new Choice("unpaid", words.say("host-settings.unpaid"), words.say("host-settings.unpaid-more")));
    }
}
