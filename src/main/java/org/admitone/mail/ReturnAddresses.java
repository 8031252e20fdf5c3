package org.admitone.mail;

import java.util.Optional;
import org.admitone.platform.KeyedHash;
import org.admitone.platform.SecretKeys;
import org.springframework.stereotype.Component;

/// The addresses to which mails come back, where `admitone.mail.return-address` says one.
@Component
final class ReturnAddresses {

    private final Optional<ReturnAddress> known;

    ReturnAddresses(MailSettings settings, SecretKeys keys) {
        this.known = Optional.ofNullable(settings.returnAddress()).map(address -> new ReturnAddress(address, new KeyedHash(keys.forPurpose("returned mails"))));
    }

    Optional<ReturnAddress> known() {
        return known;
    }
}
