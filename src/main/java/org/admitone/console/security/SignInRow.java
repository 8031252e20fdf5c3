package org.admitone.console.security;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.admitone.console.When;
import org.admitone.platform.NotThere;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;

/// One sign-in, as its owner or the owner of the house sees it.
///
/// @param key     names the sign-in without being any use for it
/// @param address the network only
/// @param here    the one that asks
public record SignInRow(String key, String label, String address, String since, String lastSeen, boolean here) {

    static List<SignInRow> of(List<PostgresStaffSessions.Listed> listed, @Nullable SecretCode mine, When when) {
        byte[] hash = mine == null ? new byte[0] : mine.hash();
        return listed.stream().map(some -> new SignInRow(HexFormat.of().formatHex(some.tokenHash()), BrowserName.told(some.label(), when.words()), CoarseAddress.told(some.address(), when.words()),
                when.dayAndTime(some.since()), when.distance(some.lastSeen()), Arrays.equals(hash, some.tokenHash()))).toList();
    }

    static byte[] read(String key) {
        try {
            return HexFormat.of().parseHex(key);
        } catch (IllegalArgumentException notAKey) {
            throw new NotThere("sign-in");
        }
    }
}
