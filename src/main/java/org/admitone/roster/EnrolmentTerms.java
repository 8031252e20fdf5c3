package org.admitone.roster;

/// As what, and with which right, somebody belongs to a course.
public record EnrolmentTerms(Role role, Entitlement entitlement) {

    public static final EnrolmentTerms LEARNER = new EnrolmentTerms(Role.LEARNER, Entitlement.UNLIMITED);
}
