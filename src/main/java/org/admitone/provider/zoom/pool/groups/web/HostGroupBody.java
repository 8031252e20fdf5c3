package org.admitone.provider.zoom.pool.groups.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.admitone.platform.json.JsonIn;
import org.admitone.provider.zoom.pool.groups.GroupTerms;
import org.admitone.provider.zoom.pool.groups.HostGroup;

/// A host group as programs see it.
///
/// @param courses  codes
/// @param teachers the LMS's ids
record HostGroupBody(String id, String name, String beside, List<String> hosts, List<String> courses, List<String> teachers, long revision) {

    private static final int MOST = 500;

    static HostGroupBody of(HostGroup group, GroupReading reading) {
        GroupTerms terms = group.terms();
        return new HostGroupBody(group.id().toString(), terms.name(), terms.beside().name().toLowerCase(Locale.ROOT), terms.hosts().stream().map(Object::toString).sorted().toList(),
                reading.codes(terms), reading.uids(terms), group.revision());
    }

    /// What is left out is none.
    static GroupReading.Written written(JsonIn body) {
        return new GroupReading.Written(body.text("name"), Objects.requireNonNullElse(body.oneOf("beside", GroupTerms.Beside.class), GroupTerms.Beside.OWN_AND_COMMON),
                body.texts("hosts", MOST), body.texts("courses", MOST), body.texts("teachers", MOST));
    }
}
