package org.wardkeep.formats.csaf;

import java.util.Locale;

/// The standard's spelling of a constant: `KNOWN_AFFECTED` is `known_affected`.
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
