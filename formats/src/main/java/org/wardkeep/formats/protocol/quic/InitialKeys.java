package org.wardkeep.formats.protocol.quic;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Keys of a client's first packets: they follow from the connection's id, which everybody sees
/// (RFC 9001, 5.2). HKDF (RFC 5869, 2) by its two lines: through the interface of the platform each
/// key costs thirty times as much.
final class InitialKeys {
    private static final String HMAC = "HmacSHA256";
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

    static Mac hmac() throws GeneralSecurityException {
        return Mac.getInstance(HMAC);
    }

    static InitialKeys of(Mac hmac, QuicVersion version, byte[] connection)
            throws GeneralSecurityException {
        var initial = hash(hmac, version.salt(), connection);
        var client = expand(hmac, initial, "client in", SECRET);
        return new InitialKeys(
                aes(expand(hmac, client, version.labels() + "key", AES_KEY)),
                expand(hmac, client, version.labels() + "iv", NONCE),
                aes(expand(hmac, client, version.labels() + "hp", AES_KEY)));
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] hash(Mac hmac, byte[] key, byte[] text) throws GeneralSecurityException {
        hmac.init(new SecretKeySpec(key, HMAC));
        return hmac.doFinal(text);
    }

    /// HKDF-Expand-Label with an empty context (RFC 8446, 7.1), for what fits in one block.
    private static byte[] expand(Mac hmac, byte[] secret, String label, int length)
            throws GeneralSecurityException {
        var name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        // Length, label with its length, context with its length, number of the block.
        var info = new byte[name.length + 5];
        info[1] = (byte) length;
        info[2] = (byte) name.length;
        System.arraycopy(name, 0, info, 3, name.length);
        info[info.length - 1] = 1;
        return Arrays.copyOf(hash(hmac, secret, info), length);
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
