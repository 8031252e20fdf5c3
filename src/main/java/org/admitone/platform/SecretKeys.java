package org.admitone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keys that are not in the database, so that a copy of it opens nothing: one random master key in a file of the data
/// directory (mode 0600), and one derived key per purpose (HKDF-Expand of RFC 5869 with the purpose as info).
/// Every node on one database needs the same file; losing it ends open tickets and codes and makes the audit chain unverifiable.
public final class SecretKeys {

    private static final int KEY_BYTES = 32;
    private final byte[] master;

    private SecretKeys(byte[] master) {
        this.master = master;
    }

    /// Reads the key file, or writes a new one. Two processes starting at once agree on one file.
    public static SecretKeys inFile(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            byte[] master = HexFormat.of().parseHex(Files.readString(file).strip());
            if (master.length != KEY_BYTES) {
                throw new IllegalStateException("The key file " + file + " does not hold 64 hexadecimal digits. Put back the one this data belongs to.");
            }
            return new SecretKeys(master);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SecretKeys ofMaster(byte[] master) {
        return new SecretKeys(Arrays.copyOf(master, master.length));
    }

    private static void write(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);      // atomic, and fails where the other process was first
        } catch (FileAlreadyExistsException otherWasFirst) {
            // its key counts
        } finally {
            Files.delete(draft);
        }
    }

    public SecretKeySpec forPurpose(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return new SecretKeySpec(mac.doFinal(), "HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return "SecretKeys[masked]";
    }
}
