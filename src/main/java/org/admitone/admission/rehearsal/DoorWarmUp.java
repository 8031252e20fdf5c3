package org.admitone.admission.rehearsal;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.admitone.admission.Nonces;
import org.admitone.admission.Rehearsal;
import org.admitone.platform.PublicAddress;
import org.admitone.platform.SecretCode;
import org.admitone.platform.WarmUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Practises class starts before the server calls itself ready: a cold JVM would let the first hundred people wait for seconds.
/// The knocks take the real way, socket, filter, signature, statements, and are rolled back.
@Component
final class DoorWarmUp implements WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(DoorWarmUp.class);
    private static final int DEVICES = 64;
    private static final int AT_ONCE = 2_000;
    private static final int CONNECTIONS = 64;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Rehearsal rehearsal;
    private final Nonces nonces;
    private final PublicAddress address;
    private final int knocks;

    DoorWarmUp(Rehearsal rehearsal, Nonces nonces, PublicAddress address, DoorSettings settings) {
        this.rehearsal = rehearsal;
        this.nonces = nonces;
        this.address = address;
        this.knocks = settings.rehearsalKnocks();
    }

    @Override
    public void warmUp(int port) throws GeneralSecurityException, InterruptedException {
        DeviceSigner signer = new DeviceSigner(DEVICES);
        RequestLoad load = new RequestLoad(port, RequestLoad.ADMITTED);
        int failures = 0;
        for (int done = 0; done < knocks; done += AT_ONCE) {
            failures += load.play(requests(signer, port, Math.min(AT_ONCE, knocks - done)), CONNECTIONS, AT_MOST).failures();
        }
        if (failures > 0) {
            LOG.warn("{} of {} practice knocks were not admitted; the first real ones may be slower.", failures, knocks);
        }
    }

    private List<byte[]> requests(DeviceSigner signer, int port, int count) throws GeneralSecurityException {
        String host = "127.0.0.1:" + port;
        String signedAddress = (address.isConfigured() ? address.base() : "http://" + host) + "/door/knock";
        List<byte[]> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String link = SecretCode.random().value();
            String proof = signer.proof(i % DEVICES, "POST", signedAddress, link, nonces.fresh());
            requests.add(RequestLoad.request(host, link, proof, Rehearsal.HEADER + ": " + rehearsal.code()));
        }
        return requests;
    }
}
