package org.wardkeep.formats.protocol.quic;

import org.wardkeep.formats.protocol.Slice;

import java.security.GeneralSecurityException;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;

/// Opens a client's first packets (RFC 9001, 5.3 and 5.4).
final class InitialPacket {
    private static final int SAMPLE_AT = 4;
    private static final int SAMPLE = 16;
    private static final int NUMBER_LENGTH = 0x03;
    private static final int HIDDEN = 0x0f;

    /// Bits that are zero once they are readable (RFC 9000, 17.2): a cheap look before all is
    /// decrypted.
    private static final int RESERVED = 0x0c;

    private static final int TAG_BITS = 128;

    private final KDF kdf;
    private final Cipher block;
    private final Cipher gcm;

    InitialPacket() {
        try {
            kdf = KDF.getInstance("HKDF-SHA256");
            block = Cipher.getInstance("AES/ECB/NoPadding");
            gcm = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES and HKDF-SHA256", e);
        }
    }

    /// What the packet holds; empty when it is no client's first packet.
    Optional<Slice> open(Slice packet, QuicHeader header) {
        if (header.end() - header.number() < SAMPLE_AT + SAMPLE) {
            return Optional.empty();
        }
        try {
            return open(packet, header, InitialKeys.of(kdf, header.version(), header.connection()));
        } catch (AEADBadTagException _) {
            // The server's packets have other keys, and look alike.
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refuses its own sizes", e);
        }
    }

    private Optional<Slice> open(Slice packet, QuicHeader header, InitialKeys keys)
            throws GeneralSecurityException {
        var bytes = new byte[header.end()];
        packet.copy(0, bytes, 0, bytes.length);
        block.init(Cipher.ENCRYPT_MODE, keys.header());
        var mask = block.doFinal(bytes, header.number() + SAMPLE_AT, SAMPLE);
        bytes[0] ^= (byte) (mask[0] & HIDDEN);
        if ((bytes[0] & RESERVED) != 0) {
            return Optional.empty();
        }
        int size = (bytes[0] & NUMBER_LENGTH) + 1;
        var nonce = keys.iv().clone();
        for (int i = 0; i < size; i++) {
            int at = header.number() + i;
            bytes[at] ^= mask[1 + i];
            nonce[nonce.length - size + i] ^= bytes[at];
        }
        int from = header.number() + size;
        gcm.init(Cipher.DECRYPT_MODE, keys.key(), new GCMParameterSpec(TAG_BITS, nonce));
        gcm.updateAAD(bytes, 0, from);
        return Optional.of(new Slice(gcm.doFinal(bytes, from, bytes.length - from)));
    }
}
