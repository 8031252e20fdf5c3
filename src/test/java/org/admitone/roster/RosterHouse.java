package org.admitone.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The roster's desks on a real database, without the rest of the program: an audit trail in memory that insists on a
/// transaction, and a note of every announcement that rights have changed.
public final class RosterHouse implements AutoCloseable {

    public final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    public final TestDatabase database = TestDatabase.fresh();
    public final People people = new PostgresPeople(database.jdbc());
    public final Courses courses = new PostgresCourses(database.jdbc());
    public final Enrolments enrolments = new PostgresEnrolments(database.jdbc());
    public final List<AuditEntry> lines = new CopyOnWriteArrayList<>();
    public final List<CourseId> announced = new CopyOnWriteArrayList<>();
    public final Changes changes = new Changes(database.transactions(), new Lines(), event -> announce((RightsChanged) event), clock);
    public final RosterDesk desk = new RosterDesk(people, enrolments, changes);
    public final CourseDesk courseDesk = new CourseDesk(courses, changes);

    private final class Lines implements AuditTrail {

        @Override
        public long append(List<AuditEntry> entries) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("outside a transaction");
            }
            lines.addAll(entries);
            return lines.size();
        }
    }

    private void announce(RightsChanged changed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("rights changed outside a transaction");
        }
        announced.add(changed.course());
    }

    /// What was audited since the last call.
    public List<String> actions() {
        List<String> actions = new ArrayList<>(lines.stream().map(AuditEntry::action).toList());
        lines.clear();
        return actions;
    }

    @Override
    public void close() {
        database.close();
    }
}
