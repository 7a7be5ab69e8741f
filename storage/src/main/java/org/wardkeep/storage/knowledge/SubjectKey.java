package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.nio.charset.StandardCharsets;

/// A subject as the key it is found by: its kind, then its two names, the first with its length.
/// Keys of one ecosystem therefore stand together.
final class SubjectKey {
    private static final int PACKAGE = 'p';
    private static final int PLATFORM = 'c';

    /// Longer than most keys.
    private static final int ROOM = 64;

    private static final int PRODUCT = 'n';
    private static final Coded<Cpe.Part> PARTS = new Coded<>(Cpe.Part.class);

    private SubjectKey() {}

    static byte[] of(Subject subject) {
        return switch (subject) {
            case Subject.OfPackage(var ecosystem, var name) ->
                    key(new Packer(ROOM).u8(PACKAGE), ecosystem, name);
            case Subject.OfPlatform(var part, var vendor, var product) ->
                    key(new Packer(ROOM).u8(PLATFORM).u8(PARTS.code(part)), vendor, product);
            case Subject.OfProduct(var vendor, var product) ->
                    key(new Packer(ROOM).u8(PRODUCT), vendor, product);
        };
    }

    private static byte[] key(Packer kind, String first, String second) {
        var last = second.getBytes(StandardCharsets.UTF_8);
        return kind.text(first).raw(last, 0, last.length).toBytes();
    }

    static Subject subject(byte[] key) {
        var from = new Unpacker(key);
        int kind = from.u8();
        return switch (kind) {
            case PACKAGE -> new Subject.OfPackage(from.text(), rest(from));
            case PLATFORM -> new Subject.OfPlatform(PARTS.read(from), from.text(), rest(from));
            case PRODUCT -> new Subject.OfProduct(from.text(), rest(from));
            default -> throw Unpacker.damaged("has a subject of kind " + kind);
        };
    }

    static boolean isPlatform(byte[] key) {
        return key.length > 0 && key[0] == PLATFORM;
    }

    /// What the platform names of a subject begin with: `a:openssl:openssl`; empty for a subject
    /// that is no platform, whose names are all kept whole.
    static String namePrefix(Subject subject) {
        return switch (subject) {
            case Subject.OfPlatform(var part, var vendor, var product) ->
                    letter(part) + ":" + vendor + ":" + product;
            case Subject.OfPackage _, Subject.OfProduct _ -> "";
        };
    }

    private static String letter(Cpe.Part part) {
        return switch (part) {
            case APPLICATION -> "a";
            case OPERATING_SYSTEM -> "o";
            case HARDWARE -> "h";
            case ANY -> "*";
            case NOT_APPLICABLE -> "-";
        };
    }

    private static String rest(Unpacker from) {
        return new String(from.array(), from.position(), from.remaining(), StandardCharsets.UTF_8);
    }
}
