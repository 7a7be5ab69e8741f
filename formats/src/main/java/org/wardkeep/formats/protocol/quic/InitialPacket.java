package org.wardkeep.formats.protocol.quic;

import org.wardkeep.formats.protocol.Slice;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;

/// Opens a client's first packets (RFC 9001, 5.3 and 5.4).
///
/// The seal of AES-GCM is not checked: that costs ten times as much as to decrypt (NIST SP 800-38D,
/// 6.5, which is counter mode). What other keys make of a packet is noise, and [Hello] takes
/// nothing that is not frames to its end.
final class InitialPacket {
    private static final int SAMPLE_AT = 4;
    private static final int SAMPLE = 16;
    private static final int NUMBER_LENGTH = 0x03;
    private static final int HIDDEN = 0x0f;

    /// Bits that are zero once they are readable (RFC 9000, 17.2): a cheap look before all is
    /// decrypted.
    private static final int RESERVED = 0x0c;

    private static final int SEAL = 16;
    private static final int BLOCK = 16;

    /// The first block's counter is kept for the seal.
    private static final byte FIRST_COUNTER = 2;

    private final Mac hmac;
    private final Cipher block;
    private final Cipher counter;

    InitialPacket() {
        try {
            hmac = InitialKeys.hmac();
            block = Cipher.getInstance("AES/ECB/NoPadding");
            counter = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES and HMAC", e);
        }
    }

    /// What the packet holds if it is a client's first one, else noise; empty where its header
    /// shows that it is none.
    Optional<Slice> open(Slice packet, QuicHeader header) {
        if (header.end() - header.number() < SAMPLE_AT + SAMPLE + SEAL) {
            return Optional.empty();
        }
        try {
            return open(
                    packet, header, InitialKeys.of(hmac, header.version(), header.connection()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refuses its own sizes", e);
        }
    }

    private Optional<Slice> open(Slice packet, QuicHeader header, InitialKeys keys)
            throws GeneralSecurityException {
        int place = header.number();
        var bytes = new byte[header.end() - place];
        packet.copy(place, bytes, 0, bytes.length);
        block.init(Cipher.ENCRYPT_MODE, keys.header());
        var mask = block.doFinal(bytes, SAMPLE_AT, SAMPLE);
        int first = packet.u8(0) ^ (mask[0] & HIDDEN);
        if ((first & RESERVED) != 0) {
            return Optional.empty();
        }
        int size = (first & NUMBER_LENGTH) + 1;
        var nonce = Arrays.copyOf(keys.iv(), BLOCK);
        for (int i = 0; i < size; i++) {
            nonce[keys.iv().length - size + i] ^= (byte) (bytes[i] ^ mask[1 + i]);
        }
        nonce[BLOCK - 1] = FIRST_COUNTER;
        counter.init(Cipher.DECRYPT_MODE, keys.key(), new IvParameterSpec(nonce));
        return Optional.of(new Slice(counter.doFinal(bytes, size, bytes.length - size - SEAL)));
    }
}
