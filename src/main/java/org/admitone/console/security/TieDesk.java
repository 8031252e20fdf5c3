package org.admitone.console.security;

import java.util.Map;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ties an account of the staff to a person of the roster, so that a teacher has their classes; or unties it.
@Component
class TieDesk {

    private final PostgresStaff staff;
    private final PostgresTies ties;
    private final People people;
    private final SignInDesk.House house;

    TieDesk(PostgresStaff staff, PostgresTies ties, People people, SignInDesk.House house) {
        this.staff = staff;
        this.ties = ties;
        this.people = people;
        this.house = house;
    }

    StaffMember member(StaffId id) {
        return staff.byId(id).orElseThrow(() -> new NotThere("colleague")).member();
    }

    /// As it is already changes nothing.
    ///
    /// @param uid of the person; empty: of nobody
    void tie(OwnersAct act, StaffId id, String uid) {
        StaffMember member = member(id);
        Person person = uid.isEmpty() ? null : people.byUid(uid).orElseThrow(() -> new BadInput("uid", "Nobody of the school has this id."));
        house.transactions().executeWithoutResult(transaction -> {
            if (ties.tie(id, person == null ? null : person.id())) {
                house.audit().append(new AuditEntry(house.clock().instant(), act.actor().name(), person == null ? "staff.untied" : "staff.tied", null, null,
                        person == null ? null : person.id().value(), act.line(member, told(person))));
            }
        });
    }

    private static Map<String, ?> told(@Nullable Person person) {
        return person == null ? Map.of() : Map.of("uid", person.uid());
    }
}
