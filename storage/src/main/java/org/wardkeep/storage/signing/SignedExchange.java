package org.wardkeep.storage.signing;

import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.storage.knowledge.KnowledgePlace.Replaced;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Opened;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Exports the knowledge of a place as a signed file, and takes such files in.
///
/// Trusted are the place's own key and the keys that somebody accepted by their fingerprints.
public final class SignedExchange implements KnowledgeExchange {
    private final KnowledgePlace place;
    private final Path keyFile;
    private final TrustedKeys trusted;

    /// @param folder for the key and the accepted fingerprints
    public SignedExchange(KnowledgePlace place, Path folder) {
        this.place = place;
        this.keyFile = folder.resolve("knowledge-key.pem");
        this.trusted = new TrustedKeys(folder.resolve("trusted-knowledge-keys"));
    }

    /// Where keys are when nobody says anything else: `wardkeep` in `$XDG_CONFIG_HOME`, or in
    /// `.config` of the home folder.
    ///
    /// @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base
    ///   Directory Specification</a>
    public static Path standardFolder(Map<String, String> environment, Path home) {
        var config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var base =
                !config.isEmpty() && Path.of(config).isAbsolute()
                        ? Path.of(config)
                        : home.resolve(".config");
        return base.resolve("wardkeep");
    }

    @Override
    public Offered look(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Offered.SOMETHING_ELSE;
        }
        if (SignedFile.isSigned(file)) {
            return Offered.SIGNED_KNOWLEDGE;
        }
        return KnowledgePlace.isKnowledge(file) ? Offered.KNOWLEDGE : Offered.SOMETHING_ELSE;
    }

    @Override
    public OwnKey ownKey() throws IOException {
        return new OwnKey(key().fingerprint().toString(), keyFile);
    }

    private SigningKey key() throws IOException {
        return Files.exists(keyFile) ? SigningKey.load(keyFile) : SigningKey.make(keyFile);
    }

    @Override
    public Exported export(Path to, Instant now) throws IOException {
        return switch (place.open()) {
            case Opened.Absent(var where) ->
                    new Exported.Refused("There is no knowledge at %s to export".formatted(where));
            case Opened.Unusable(var reason) -> new Exported.Refused(reason);
            case Opened.Ready(var knowledge) -> {
                knowledge.close();
                var key = key();
                long bytes = SignedFile.write(Path.of(place.place()), to, key, now);
                yield new Exported.Done(to, bytes, key.fingerprint().toString());
            }
        };
    }

    @Override
    public Accepted accept(Path from, Optional<String> accepted, Instant now) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            var header = SignedFile.header(in);
            if (header.isEmpty()) {
                return refused(from, "its signature does not hold: it was altered on the way");
            }
            var signed = header.get();
            var key = signed.fingerprint();
            boolean named = accepted.isPresent() && Fingerprint.parse(accepted.get()).equals(key);
            if (!named && !isTrusted(key)) {
                return new Accepted.UnknownKey(key.toString());
            }
            var replaced = place.replace(out -> signed.copyPayload(in, out));
            if (named && replaced instanceof Replaced.Done && !isTrusted(key)) {
                trusted.add(key, now);
            }
            return switch (replaced) {
                case Replaced.Done(var made) -> new Accepted.Done(key.toString(), made);
                case Replaced.Older(var inForce, var offered) ->
                        new Accepted.Older(inForce, offered);
                case Replaced.Refused(var reason) -> refused(from, reason);
            };
        } catch (EOFException e) {
            return refused(from, "it is cut off: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Accepted.Refused(String.valueOf(e.getMessage()));
        }
    }

    private boolean isTrusted(Fingerprint key) throws IOException {
        boolean own = Files.exists(keyFile) && SigningKey.load(keyFile).fingerprint().equals(key);
        return own || trusted.contains(key);
    }

    private static Accepted refused(Path from, String reason) {
        return new Accepted.Refused(
                "%s was not taken in: %s. What was in force stays in force. Export it again."
                        .formatted(from, reason));
    }
}
