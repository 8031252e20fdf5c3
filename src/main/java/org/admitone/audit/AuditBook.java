package org.admitone.audit;

import java.util.List;

/// Reads the audit chain.
public interface AuditBook {

    /// The newest first.
    ///
    /// @param before only lines with a smaller number; [Long#MAX_VALUE]: from the chain's end
    List<AuditLine> lines(AuditFilter filter, long before, int most);

    /// The number of the last line; 0: nothing has happened yet.
    long end();

    /// Where the chain ended at one moment: what was noted of it elsewhere can be held against it later.
    ///
    /// @param hash of the last line, in hexadecimal digits
    record Anchor(long line, String hash) {}

    Anchor anchor();
}
