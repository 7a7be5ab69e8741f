package org.wardkeep.storage.signing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A payload behind a header that says who exported it.
///
/// ```
/// 0    8  magic
/// 8    4  version of this layout, the most significant byte first like all numbers here
/// 12  44  public key: Ed25519 as SubjectPublicKeyInfo (RFC 8410 section 4)
/// 56  64  signature (RFC 8032) of the purpose, a line end, and bytes 120 to 167
/// 120  8  when it was signed, in seconds since 1970
/// 128  8  length of the payload
/// 136 32  SHA-256 of the payload
/// 168     payload, to the end of the file
/// ```
///
/// The signature is checked before anything of the payload is used, and the payload before anybody
/// gets it.
final class SignedFile {
    static final byte[] MAGIC = {(byte) 0x8b, 'W', 'K', 'S', '\r', '\n', 0x1a, '\n'};

    private static final int VERSION = 1;
    private static final int KEY = 44;
    private static final int SIGNATURE = 64;
    private static final int STATEMENT = 48;
    private static final int HASH_AT = 16;
    private static final int BUFFER = 1 << 16;

    /// Signed along, so that a signature for one purpose is none for another.
    private static final byte[] PURPOSE =
            "wardkeep knowledge export 1\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] publicKey = new byte[KEY];
    private final byte[] signature = new byte[SIGNATURE];
    private final byte[] statement = new byte[STATEMENT];

    private SignedFile() {}

    static boolean isSigned(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /// Writes a signed file beside its place and moves it there.
    static long write(Path payload, Path to, SigningKey key, Instant now) throws IOException {
        var statement =
                ByteBuffer.allocate(STATEMENT)
                        .putLong(now.getEpochSecond())
                        .putLong(Files.size(payload))
                        .put(hash(payload))
                        .array();
        var aside = to.resolveSibling(to.getFileName() + ".new");
        try (var out = Files.newOutputStream(aside)) {
            out.write(MAGIC);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(VERSION).array());
            out.write(key.publicKey());
            out.write(key.sign(message(statement)));
            out.write(statement);
            Files.copy(payload, out);
        }
        Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Files.size(to);
    }

    private static byte[] hash(Path payload) throws IOException {
        var digest = Fingerprint.sha256();
        try (var in = Files.newInputStream(payload)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    private static byte[] message(byte[] statement) {
        return ByteBuffer.allocate(PURPOSE.length + statement.length)
                .put(PURPOSE)
                .put(statement)
                .array();
    }

    /// The header of a file, when its signature is that of the key in it; empty when it is not.
    ///
    /// @throws IOException when the file cannot be read or ends inside of its header
    static Optional<SignedFile> header(DataInputStream in) throws IOException {
        var magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC) || in.readInt() != VERSION) {
            return Optional.empty();
        }
        var file = new SignedFile();
        in.readFully(file.publicKey);
        in.readFully(file.signature);
        in.readFully(file.statement);
        return holds(file.publicKey, message(file.statement), file.signature)
                ? Optional.of(file)
                : Optional.empty();
    }

    static boolean holds(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            var key =
                    KeyFactory.getInstance(SigningKey.ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(publicKey));
            var verifier = Signature.getInstance(SigningKey.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            // Not a key, or not a signature: then it does not hold.
            return false;
        }
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(publicKey);
    }

    private long length() {
        return ByteBuffer.wrap(statement).getLong(Long.BYTES);
    }

    /// Copies the payload that follows the header; false when it is not what was signed.
    boolean copyPayload(DataInputStream in, OutputStream to) throws IOException {
        var digest = Fingerprint.sha256();
        var buffer = new byte[BUFFER];
        long left = length();
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) {
                throw new EOFException("%,d bytes are missing at its end".formatted(left));
            }
            digest.update(buffer, 0, n);
            to.write(buffer, 0, n);
            left -= n;
        }
        var expected = Arrays.copyOfRange(statement, HASH_AT, STATEMENT);
        return left == 0 && in.read() < 0 && MessageDigest.isEqual(digest.digest(), expected);
    }
}
