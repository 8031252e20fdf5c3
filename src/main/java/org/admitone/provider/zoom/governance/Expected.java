package org.admitone.provider.zoom.governance;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.admitone.provider.zoom.api.SettingsWish;

/// One thing that is compared with Zoom.
///
/// @param name as drifts name it: the setting's, or `lock:` and the setting's
record Expected(String name, GuardedSetting setting, Care care) {

    private static final String LOCK = "lock:";

    /// The same setting's lock.
    Expected lock() {
        return new Expected(LOCK + name, GuardedSetting.locked(name, true), care);
    }

    static String lockOf(String setting) {
        return LOCK + setting;
    }

    Seen seen(Function<String, Optional<String>> said) {
        Optional<String> value = said.apply(setting.name());
        return new Seen(name, value.orElse("–"), setting.should().toString(), setting.isKept(value) ? Seen.State.KEPT : Seen.State.OTHERWISE, care);
    }

    static SettingsWish wish(java.util.List<Expected> some) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        some.forEach(each -> values.put(each.setting.name(), each.setting.should()));
        return new SettingsWish(values);
    }
}
