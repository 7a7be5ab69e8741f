package org.wardkeep.storage.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// The key pair of this place: Ed25519 (RFC 8032), kept in one PEM file (RFC 7468) that only its
/// owner can read. It has no password: whoever can read the file can sign.
final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    private static final Pattern PRIVATE = block("PRIVATE KEY");
    private static final Pattern PUBLIC = block("PUBLIC KEY");
    private static final int LINE = 64;

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private SigningKey(PrivateKey privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    private static Pattern block(String label) {
        return Pattern.compile(
                "-----BEGIN %1$s-----([A-Za-z0-9+/=\\s]+)-----END %1$s-----".formatted(label));
    }

    /// @throws IOException when the file cannot be read or holds no key pair
    static SigningKey load(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            var keys = KeyFactory.getInstance(ALGORITHM);
            var key =
                    new SigningKey(
                            keys.generatePrivate(new PKCS8EncodedKeySpec(decode(PRIVATE, text))),
                            decode(PUBLIC, text));
            var probe = new byte[] {1};
            if (!SignedFile.holds(key.publicKey, probe, key.sign(probe))) {
                throw new IOException("%s: its two keys do not belong together".formatted(file));
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "%s holds no Ed25519 key pair: %s. Move it away, and a new one is made."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static byte[] decode(Pattern block, String text) {
        var found = block.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("a key is missing");
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }

    /// Makes a key pair; the file appears whole, readable by its owner only.
    static SigningKey make(Path file) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var text =
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", pair.getPublic().getEncoded());
            var folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, "key", ".new", ownerOnly(folder));
            Files.writeString(aside, text);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return new SigningKey(pair.getPrivate(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK of this version has Ed25519", e);
        }
    }

    /// Where the system has no such permissions, those of the folder count.
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String label, byte[] bytes) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(publicKey);
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key was made for signing", e);
        }
    }
}
