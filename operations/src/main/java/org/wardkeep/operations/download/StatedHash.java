package org.wardkeep.operations.download;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Checksums that a server states of a whole file: SHA-256 of `Repr-Digest` (RFC 9530), CRC-32C of
/// `x-goog-hash`, which the storage of OSV sends.
final class StatedHash {
    private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/=]+):");
    private static final Pattern CRC_32C = Pattern.compile("crc32c=([A-Za-z0-9+/=]+)");
    private static final int BUFFER = 1 << 16;

    private StatedHash() {}

    /// Whether a file is what the server says; also when it says nothing.
    static boolean agrees(HttpHeaders headers, Path file) throws IOException {
        var sha = stated(headers, "Repr-Digest", SHA_256);
        var crc = stated(headers, "x-goog-hash", CRC_32C);
        if (sha.isEmpty() && crc.isEmpty()) {
            return true;
        }
        var digest = sha256();
        var checksum = new CRC32C();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                checksum.update(buffer, 0, n);
            }
        }
        var crcBytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
        return sha.map(text -> is(text, digest.digest())).orElse(true)
                && crc.map(text -> is(text, crcBytes)).orElse(true);
    }

    private static Optional<String> stated(HttpHeaders headers, String name, Pattern form) {
        return headers.allValues(name).stream()
                .map(form::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static boolean is(String base64, byte[] actual) {
        try {
            return MessageDigest.isEqual(Base64.getDecoder().decode(base64), actual);
        } catch (IllegalArgumentException _) {
            // What is no checksum cannot be kept to.
            return true;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
