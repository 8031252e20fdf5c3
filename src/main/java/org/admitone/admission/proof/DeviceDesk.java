package org.admitone.admission.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.admission.DeviceId;
import org.admitone.admission.Door;
import org.admitone.admission.Knock.Presented;
import org.admitone.admission.ReleaseReason;
import org.admitone.admission.StaffAct;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.NotThere;
import org.admitone.roster.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes devices' rights away, by their owner ("this was not me") or by staff, and lets one not count in the budget. Whatever
/// lost its right loses its live seat in the same commit (I5). A device that lost its right may prove again, and counts as new.
@Service
public class DeviceDesk {

    private final PostgresDevices devices;
    private final PostgresProofs proofs;
    private final PostgresMailedCodes codes;
    private final PostgresLmsTickets tickets;
    private final AuditTrail audit;
    private final Clock clock;

    DeviceDesk(PostgresDevices devices, PostgresProofs proofs, PostgresMailedCodes codes, PostgresLmsTickets tickets,
               AuditTrail audit, Clock clock) {
        this.devices = devices;
        this.proofs = proofs;
        this.codes = codes;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Device> devicesOf(PersonId person) {
        return devices.of(person);
    }

    /// "This was not me": every other device of the person loses its right and its seats, codes and tickets that are out die.
    @Transactional
    public Disowning disown(Presented presented, Caller caller) {
        Instant now = clock.instant();
        Optional<PassOwner> found = proofs.owner(presented, caller.key(), now);
        if (found.isEmpty()) {
            return new Disowning.UnknownPass();
        }
        PassOwner owner = found.get();
        devices.lockCourses(owner.person());
        Optional<DeviceId> here = devices.provedSince(owner.person(), caller.key(), owner.accepted(), now.minus(Door.FRESH));
        if (here.isEmpty()) {
            return new Disowning.FreshProofNeeded(owner.accepted(), Door.FRESH);
        }
        List<DeviceId> others = devices.others(owner.person(), here.get());
        int seats = devices.releaseSeats(others, ReleaseReason.DISOWNED, "disowned", now);
        devices.revoke(others, "disowned", now);
        codes.endOpen(owner.person(), now);
        tickets.endOpen(owner.person(), now);
        audit.append(ProofLines.byThePerson(ProofLines.About.of(owner), "device.disowned", now,
                Map.of("by", here.get().toString(), "devices", others.size(), "seats", seats, "label", caller.label())));
        return new Disowning.Done(others.size(), seats);
    }

    /// Takes a device's right and seats away.
    @Transactional
    public void revoke(DeviceId device, StaffAct act) {
        Instant now = clock.instant();
        PersonId person = devices.owner(device).orElseThrow(() -> new NotThere("device"));
        devices.lockCourses(person);
        int seats = devices.releaseSeats(List.of(device), ReleaseReason.RIGHT_LOST, "device-revoked", now);
        if (devices.revoke(List.of(device), act.reason(), now) == 0) {
            return;
        }
        audit.append(new AuditEntry(now, act.actor(), "device.revoked", null, null, person.value(),
                Map.of("device", device.toString(), "reason", act.reason(), "seats", seats)));
    }

    /// The owner gives a device's right up, on that very device: it leaves the class it is in, and has to prove again. Takes no fresh proof, for whoever
    /// holds the device loses something by it and gains nothing.
    ///
    /// @param actor the person
    @Transactional
    public void forget(DeviceId device, Actor actor) {
        Instant now = clock.instant();
        PersonId person = devices.owner(device).orElseThrow(() -> new NotThere("device"));
        devices.lockCourses(person);
        int seats = devices.releaseSeats(List.of(device), ReleaseReason.LEFT, "device-forgotten", now);
        if (devices.revoke(List.of(device), "forgotten", now) > 0) {
            audit.append(new AuditEntry(now, actor.name(), "device.forgotten", null, null, person.value(),
                    Map.of("device", device.toString(), "seats", seats)));
        }
    }

    /// Lets a device not count in its person's budget of new devices.
    @Transactional
    public void excuse(DeviceId device, StaffAct act) {
        Instant now = clock.instant();
        PersonId person = devices.owner(device).orElseThrow(() -> new NotThere("device"));
        if (devices.excuse(device, now)) {
            audit.append(new AuditEntry(now, act.actor(), "device.excused", null, null, person.value(),
                    Map.of("device", device.toString(), "reason", act.reason())));
        }
    }

    /// Lets all of a person's devices of today not count: the next new one is within the budget again.
    @Transactional
    public int excuseAll(PersonId person, StaffAct act) {
        Instant now = clock.instant();
        int excused = devices.excuseAll(person, now);
        if (excused > 0) {
            audit.append(new AuditEntry(now, act.actor(), "device.all_excused", null, null, person.value(),
                    Map.of("devices", excused, "reason", act.reason())));
        }
        return excused;
    }
}
