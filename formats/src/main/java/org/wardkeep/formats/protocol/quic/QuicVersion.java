package org.wardkeep.formats.protocol.quic;

import java.util.HexFormat;
import java.util.Optional;

/// Versions whose first messages can be read: the salt of their keys is published (RFC 9001, 5.2;
/// RFC 9369, 3.3.1; the drafts of both).
final class QuicVersion {
    private static final byte[] SALT_1 = salt("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
    private static final byte[] SALT_2 = salt("0dede3def700a6db819381be6e269dcbf9bd2ed9");
    private static final byte[] SALT_29 = salt("afbfec289993d24c9e9786f19c6111e04390a899");
    private static final byte[] SALT_23 = salt("c3eef712c72ebb5a11a7d2432bb46365bef9f502");

    private static final QuicVersion ONE = new QuicVersion("1", SALT_1, "quic ", 0);
    private static final QuicVersion TWO = new QuicVersion("2", SALT_2, "quicv2 ", 1);

    private static final long DRAFTS = 0xff00_0000L;

    private final String name;
    private final byte[] salt;
    private final String labels;
    private final int initial;

    private QuicVersion(String name, byte[] salt, String labels, int initial) {
        this.name = name;
        this.salt = salt;
        this.labels = labels;
        this.initial = initial;
    }

    private static byte[] salt(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /// @param number as it stands in a packet
    static Optional<QuicVersion> of(long number) {
        if (number == 1) {
            return Optional.of(ONE);
        }
        if (number == 0x6b33_43cfL) {
            return Optional.of(TWO);
        }
        long draft = number - DRAFTS;
        if (draft < 23 || draft > 34) {
            return Optional.empty();
        }
        var salt = draft < 29 ? SALT_23 : draft < 33 ? SALT_29 : SALT_1;
        return Optional.of(new QuicVersion("draft-" + draft, salt, "quic ", 0));
    }

    /// As a person writes it.
    String name() {
        return name;
    }

    /// Of the first keys.
    byte[] salt() {
        return salt;
    }

    /// What the labels of keys begin with.
    String labels() {
        return labels;
    }

    /// Number of the kind of packet that opens a connection.
    int initial() {
        return initial;
    }
}
