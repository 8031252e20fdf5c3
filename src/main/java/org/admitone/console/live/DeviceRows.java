package org.admitone.console.live;

import java.util.List;
import java.util.stream.Collectors;
import org.admitone.admission.proof.Device;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.roster.ProofKind;

/// A person's browsers in words.
public final class DeviceRows {

    private DeviceRows() {}

    public static List<PersonAtDoorPage.DeviceRow> of(List<Device> devices, When when) {
        return devices.stream().map(device -> row(device, when)).toList();
    }

    private static PersonAtDoorPage.DeviceRow row(Device device, When when) {
        var revocation = device.revocation();
        boolean revoked = revocation != null;
        Chip state = revocation != null ? Chip.bad(revocation.reason().equals("disowned") ? "Disowned by the owner" : "Revoked")
                : device.excusedAt() != null ? Chip.good("Does not count") : device.proofs().isEmpty() ? Chip.quiet("Never proved") : Chip.good("Known");
        String proofs = device.proofs().entrySet().stream()
                .map(proof -> (proof.getKey() == ProofKind.LMS_TICKET ? "learning system " : "mailed code ") + when.dayAndTime(proof.getValue()))
                .collect(Collectors.joining(", "));
        return new PersonAtDoorPage.DeviceRow(device.id().toString(), device.label(), when.dayAndTime(device.firstSeenAt()), proofs, state,
                !revoked && device.excusedAt() == null, !revoked);
    }
}
