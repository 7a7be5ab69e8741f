package org.wardkeep.vocabulary;

/// Value of one attribute of a [Cpe] (NISTIR 7695 section 5.3).
public sealed interface CpeAttribute {
    /// A value that names no text.
    enum Logical implements CpeAttribute {
        /// Every value: `*`.
        ANY,
        /// The attribute has no meaning here, or the part has no value: `-`.
        NOT_APPLICABLE;

        @Override
        public String plain() {
            return this == ANY ? "*" : "-";
        }
    }

    /// A value that names a text, or several by wildcards.
    ///
    /// @param escaped as in a formatted string: lower case; punctuation other than `.`, `-`, `_`
    ///   behind a backslash; a bare `*` or `?` only at the start or end, as a wildcard
    record Text(String escaped) implements CpeAttribute {
        @Override
        public String plain() {
            return CpeAttribute.plain(escaped);
        }

        /// Whether it stands for several texts: `*` for any number of characters, `?` for at most
        /// one each.
        public boolean hasWildcard() {
            for (int i = 0; i < escaped.length(); i++) {
                char c = escaped.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '*' || c == '?') {
                    return true;
                }
            }
            return false;
        }
    }

    /// A value of a formatted string as people write it, without backslashes.
    static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        var plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                c = escaped.charAt(++i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /// The attribute as it stands in a formatted string.
    static CpeAttribute of(String escaped) {
        return switch (escaped) {
            case "*" -> Logical.ANY;
            case "-" -> Logical.NOT_APPLICABLE;
            default -> new Text(escaped);
        };
    }

    /// The text as people write it, without backslashes; `*` and `-` for the logical values.
    String plain();
}
