package org.admitone.provider.zoom.governance.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.api.GroupId;
import org.admitone.provider.zoom.governance.Care;
import org.admitone.provider.zoom.governance.Decision;
import org.admitone.provider.zoom.governance.Guard;
import org.admitone.provider.zoom.governance.GuardTerms;
import org.admitone.provider.zoom.governance.GuardedSetting;
import org.jspecify.annotations.Nullable;

/// What staff decided about host accounts, as programs see it.
///
/// @param group at Zoom; null until it is found or made
record GuardBody(String guarding, String groupName, String ownMeetings, List<Decided> decisions, @Nullable String group, long revision) {

    /// @param settings as Zoom names them
    record Decided(String decision, String care, List<String> settings) {}

    static GuardBody of(Guard guard) {
        GuardTerms terms = guard.terms();
        return new GuardBody(word(terms.guarding()), terms.groupName(), word(terms.ownMeetings()), Arrays.stream(Decision.values()).map(each -> new Decided(each.code(), word(terms.care(each)),
                each.settings().stream().map(GuardedSetting::name).toList())).toList(), guard.group().map(GroupId::value).orElse(null), guard.revision());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// What a program does not mention stays.
    static GuardTerms read(JsonIn body, GuardTerms before) {
        GuardTerms.Guarding guarding = Objects.requireNonNullElse(body.oneOf("guarding", GuardTerms.Guarding.class), before.guarding());
        String name = Objects.requireNonNullElse(body.textOrNull("groupName"), before.groupName());
        Care own = Objects.requireNonNullElse(body.oneOf("ownMeetings", Care.class), before.ownMeetings());
        Map<Decision, Care> cares = new EnumMap<>(before.cares());
        for (JsonIn one : body.objects("decisions", Decision.values().length)) {
            Decision decision = one.read("decision", GuardBody::decision, "There is no such decision; the answer lists them all.", Decision.BROWSER);
            cares.put(decision, Objects.requireNonNullElse(one.oneOf("care", Care.class), before.care(decision)));
        }
        return body.finish(() -> new GuardTerms(guarding, name, cares, own));
    }

    private static Decision decision(String code) {
        return Arrays.stream(Decision.values()).filter(each -> each.code().equals(code)).findFirst().orElseThrow(IllegalArgumentException::new);
    }
}
