package org.admitone.attendance;

import java.util.List;
import org.admitone.session.SessionId;

/// What people said of attendance beside what was measured. Only ever appended, through [CorrectionDesk], which audits it.
public interface Corrections {

    /// In the order in which they were said.
    List<Correction> of(SessionId session);

    void append(SessionId session, Correction correction);
}
