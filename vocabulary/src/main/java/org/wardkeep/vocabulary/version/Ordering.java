package org.wardkeep.vocabulary.version;

import java.util.Optional;

/// A scheme made of its name and the function that writes keys; it keeps the bounds of all schemes.
///
/// @param id name in a `vers` range
/// @param keys what turns a version into a key
record Ordering(String id, Keys keys) implements VersionScheme {

    /// Turns versions of one ecosystem into keys.
    @FunctionalInterface
    interface Keys {
        /// Writes the key of a version.
        ///
        /// @param version not empty, without white space at its ends, without control characters
        /// @return false when the text is no version; what was written then counts for nothing
        boolean write(String version, KeyWriter key);
    }

    @Override
    public Optional<VersionKey> key(String version) {
        if (version.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var text = version.strip();
        if (text.isEmpty() || hasControls(text)) {
            return Optional.empty();
        }
        var key = new KeyWriter();
        return keys.write(text, key) ? Optional.of(key.finish()) : Optional.empty();
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return id;
    }
}
