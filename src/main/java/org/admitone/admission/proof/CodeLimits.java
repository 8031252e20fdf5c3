package org.admitone.admission.proof;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.admitone.admission.Knock.Presented;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// By what asking for codes and answering them is limited, see [TryScope]. What is about a known pass is limited by the pass and
/// its person; the network is counted where nothing was known, so that nobody uses up what a whole school shares.
@Component
class CodeLimits {

    private final Tries tries;

    CodeLimits(Tries tries) {
        this.tries = tries;
    }

    Tries.Verdict countAsking(Presented presented, Caller caller, @Nullable PassOwner owner) {
        Map<TryScope, String> counted = new EnumMap<>(TryScope.class);
        counted.put(TryScope.ASK_DEVICE, Tries.words(presented, caller));
        if (owner == null) {
            counted.put(TryScope.ASK_NETWORK, caller.network());
        } else if (!owner.knownDevice()) {
            counted.put(TryScope.ASK_PASS, owner.pass().toString());
            counted.put(TryScope.ASK_PERSON, owner.person().toString());
            counted.put(TryScope.ASK_ADDRESS, address(owner));
        }
        return tries.count(counted);
    }

    Tries.Verdict countGuess(Presented presented, Caller caller, @Nullable PassOwner owner) {
        Map<TryScope, String> counted = new EnumMap<>(TryScope.class);
        counted.put(TryScope.GUESS_DEVICE, Tries.words(presented, caller));
        if (owner == null) {
            counted.put(TryScope.GUESS_NETWORK, caller.network());
        } else if (owner.knownDevice()) {
            counted.put(TryScope.GUESS_OWN_DEVICE, owner.person() + " " + Base64.getEncoder().encodeToString(caller.key().thumbprint()));
        } else {
            counted.put(TryScope.GUESS_PASS, owner.pass().toString());
            counted.put(TryScope.GUESS_PERSON, owner.person().toString());
            counted.put(TryScope.GUESS_ADDRESS, address(owner));
        }
        return tries.count(counted);
    }

    void forgive(Tries.Verdict.Within within) {
        tries.forgive(within);
    }

    private static String address(PassOwner owner) {
        String address = owner.address();
        return address == null ? owner.person().toString() : address.toLowerCase(Locale.ROOT);
    }
}
