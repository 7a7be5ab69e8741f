package org.wardkeep.formats.protocol.quic;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keys of a client's first packets: they follow from the connection's id, which everybody sees
/// (RFC 9001, 5.2).
final class InitialKeys {
    private static final int SECRET = 32;
    private static final int AES_KEY = 16;
    private static final int NONCE = 12;

    private final SecretKey key;
    private final byte[] iv;
    private final SecretKey header;

    private InitialKeys(SecretKey key, byte[] iv, SecretKey header) {
        this.key = key;
        this.iv = iv;
        this.header = header;
    }

    static InitialKeys of(KDF kdf, QuicVersion version, byte[] connection)
            throws GeneralSecurityException {
        var extract =
                HKDFParameterSpec.ofExtract()
                        .addIKM(connection)
                        .addSalt(version.salt())
                        .extractOnly();
        var initial = kdf.deriveKey("Generic", extract);
        var client = new SecretKeySpec(expand(kdf, initial, "client in", SECRET), "Generic");
        return new InitialKeys(
                aes(expand(kdf, client, version.labels() + "key", AES_KEY)),
                expand(kdf, client, version.labels() + "iv", NONCE),
                aes(expand(kdf, client, version.labels() + "hp", AES_KEY)));
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    /// HKDF-Expand-Label with an empty context (RFC 8446, 7.1).
    private static byte[] expand(KDF kdf, SecretKey secret, String label, int length)
            throws GeneralSecurityException {
        var name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        var info = new byte[name.length + 4];
        info[1] = (byte) length;
        info[2] = (byte) name.length;
        System.arraycopy(name, 0, info, 3, name.length);
        return kdf.deriveData(HKDFParameterSpec.expandOnly(secret, info, length));
    }

    /// Key of AES-128-GCM.
    SecretKey key() {
        return key;
    }

    /// Its nonce, before the number of the packet is mixed in.
    byte[] iv() {
        return iv;
    }

    /// Key that hides the number of the packet.
    SecretKey header() {
        return header;
    }
}
