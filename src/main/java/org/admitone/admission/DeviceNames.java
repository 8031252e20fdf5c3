package org.admitone.admission;

import org.admitone.platform.words.Words;

/// Names of devices for whoever reads them. They are kept in English, as programs and the audit trail tell them: `Chrome on Android`.
public final class DeviceNames {

    private static final String ON = " on ";
    /// Where the browser names no system that we know.
    public static final String ANOTHER_SYSTEM = "another system";

    private DeviceNames() {}

    /// @param kept as it is kept; what is in another shape stays as it is
    public static String told(String kept, Words words) {
        int on = kept.indexOf(ON);
        if (on < 0) {
            return kept;
        }
        String system = kept.substring(on + ON.length());
        return words.say("device-names.on", kept.substring(0, on), system.equals(ANOTHER_SYSTEM) ? words.say("device-names.another-system") : system);
    }
}
