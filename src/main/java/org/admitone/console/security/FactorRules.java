package org.admitone.console.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.admitone.audit.AuditEntry;
import org.admitone.console.StaffRole;
import org.springframework.stereotype.Component;

/// Which roles need a second factor. Whoever has such a role and none gets to nothing but setting one up, from the next click on.
@Component
class FactorRules {

    private final PostgresFactorRules rules;
    private final SignInDesk.House house;

    FactorRules(PostgresFactorRules rules, SignInDesk.House house) {
        this.rules = rules;
        this.house = house;
    }

    Set<StaffRole> required() {
        return rules.required();
    }

    /// These roles and no others.
    void require(OwnersAct act, Set<StaffRole> roles) {
        Instant now = house.clock().instant();
        house.transactions().executeWithoutResult(transaction -> {
            boolean changed = false;
            for (StaffRole role : StaffRole.values()) {
                changed |= roles.contains(role) ? rules.require(role, act.actor().name(), now) : rules.release(role);
            }
            if (changed) {
                List<String> codes = Stream.of(StaffRole.values()).filter(roles::contains).map(StaffRole::code).toList();
                house.audit().append(new AuditEntry(now, act.actor().name(), "staff.second-factor-rule", null, null, null,
                        java.util.Map.of("roles", codes, "reason", act.reason())));
            }
        });
    }
}
