package org.admitone.admission;

import java.time.Duration;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;

/// What staff (and a teacher in the room) do at the door. Each act is one transaction: the change, the seats it ends, its
/// audit line. Media of ended seats stops at the engine within two seconds, on whichever node it is (I5).
public interface DoorStaff {

    /// Out of the room now. A new knock is decided as any other.
    void evict(SessionId session, PersonId person, StaffAct act);

    /// Frees the person's seat for another device of theirs; the one that sits on it leaves. Whichever of their devices knocks next is
    /// decided on as any other, and finds the seat free.
    void handOver(SessionId session, PersonId person, StaffAct act);

    /// Out, and kept out of this session.
    void banFromSession(SessionId session, PersonId person, StaffAct act);

    /// Out, and kept out of every session of the course.
    void banFromCourse(CourseId course, PersonId person, StaffAct act);

    /// Lifts every ban of the person that holds for this session.
    void liftBans(SessionId session, PersonId person, StaffAct act);

    /// Lets in somebody of the school whom roster, entitlement, time or device budget would refuse; never without a proof.
    void letIn(SessionId session, PersonId person, Duration howLong, StaffAct act);

    /// Ends the session for all.
    void endSession(SessionId session, StaffAct act);
}
