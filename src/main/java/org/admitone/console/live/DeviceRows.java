package org.admitone.console.live;

import java.util.List;
import java.util.stream.Collectors;
import org.admitone.admission.DeviceNames;
import org.admitone.admission.proof.Device;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.admitone.roster.ProofKind;

/// A person's browsers in words.
public final class DeviceRows {

    private DeviceRows() {}

    public static List<PersonAtDoorPage.DeviceRow> of(List<Device> devices, When when) {
        return devices.stream().map(device -> row(device, when)).toList();
    }

    private static PersonAtDoorPage.DeviceRow row(Device device, When when) {
        Words words = when.words();
        var revocation = device.revocation();
        boolean revoked = revocation != null;
        Chip state = revocation != null ? Chip.bad(words.say(revocation.reason().equals("disowned") ? "devices.disowned" : "devices.revoked"))
                : device.excusedAt() != null ? Chip.good(words.say("devices.does-not-count"))
                : device.proofs().isEmpty() ? Chip.quiet(words.say("devices.never-proved")) : Chip.good(words.say("devices.known"));
        String proofs = device.proofs().entrySet().stream()
                .map(proof -> words.say(proof.getKey() == ProofKind.LMS_TICKET ? "devices.by-ticket" : "devices.by-code", when.dayAndTime(proof.getValue())))
                .collect(Collectors.joining(", "));
        return new PersonAtDoorPage.DeviceRow(device.id().toString(), DeviceNames.told(device.label(), words), when.dayAndTime(device.firstSeenAt()), proofs, state,
                !revoked && device.excusedAt() == null, !revoked);
    }
}
