package org.wardkeep.formats.cyclonedx;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The closed vocabularies of CycloneDX 1.0 to 1.7 that carry meaning for Wardkeep.
final class CycloneDxWords {
    static final Set<String> VERSIONS =
            Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    /// Up to 1.3 every component needs a version.
    static final Set<String> VERSION_REQUIRED = Set.of("1.0", "1.1", "1.2", "1.3");

    /// From 1.7 licences and expressions may stand side by side.
    static final String LICENCE_MIX_FROM = "1.7";

    static final Set<String> COMPONENT_TYPES =
            Set.of(
                    "application",
                    "framework",
                    "library",
                    "container",
                    "platform",
                    "operating-system",
                    "device",
                    "device-driver",
                    "firmware",
                    "file",
                    "machine-learning-model",
                    "data",
                    "cryptographic-asset");

    static final Set<String> SCOPES = Set.of("required", "optional", "excluded");

    /// Hash algorithms with the length of their values in hexadecimal digits.
    static final Map<String, Integer> HASH_LENGTHS =
            Map.ofEntries(
                    Map.entry("MD5", 32),
                    Map.entry("SHA-1", 40),
                    Map.entry("SHA-256", 64),
                    Map.entry("SHA-384", 96),
                    Map.entry("SHA-512", 128),
                    Map.entry("SHA3-256", 64),
                    Map.entry("SHA3-384", 96),
                    Map.entry("SHA3-512", 128),
                    Map.entry("BLAKE2b-256", 64),
                    Map.entry("BLAKE2b-384", 96),
                    Map.entry("BLAKE2b-512", 128),
                    Map.entry("BLAKE3", 64),
                    Map.entry("Streebog-256", 64),
                    Map.entry("Streebog-512", 128));

    /// BLAKE3 has no fixed length; the schema admits these.
    static final Pattern HASH_VALUE =
            Pattern.compile(
                    "[a-fA-F0-9]{32}|[a-fA-F0-9]{40}|[a-fA-F0-9]{64}|[a-fA-F0-9]{96}|[a-fA-F0-9]{128}");

    static final Pattern SERIAL_NUMBER =
            Pattern.compile(
                    "urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private CycloneDxWords() {}
}
