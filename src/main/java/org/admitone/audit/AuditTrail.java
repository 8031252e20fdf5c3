package org.admitone.audit;

import java.util.List;

/// The append-only hash chain (I8).
public interface AuditTrail {

    /// Appends in the caller's transaction, as its last statement: the chain's end stays locked until the commit, so that
    /// there is never a gap or a fork. Refuses to run outside a transaction.
    ///
    /// @return the line number of the first entry
    long append(List<AuditEntry> entries);

    default long append(AuditEntry entry) {
        return append(List.of(entry));
    }
}
