package org.admitone.provider.zoom.pool.groups;

/// Hosts that are kept for some classes: a department's, a course's, a teacher's own.
public record HostGroup(HostGroupId id, GroupTerms terms, long revision) {

    public String name() {
        return terms.name();
    }
}
