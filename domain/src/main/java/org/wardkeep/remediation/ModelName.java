package org.wardkeep.remediation;

import org.wardkeep.vocabulary.Wording;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name under which a model is asked about, out of the many spellings of inventories.
final class ModelName {
    /// `v6`, `V8`, `Rev. 2.1`, `R4`: what the owner noted of the software behind the name.
    private static final Pattern VERSION =
            Pattern.compile(
                    "(?i)[ ,]+(?:(?:v|ver|version|rev|sw|r)\\.? ?\\d[\\w.]*|\\d+\\.[\\d.]+)$");

    /// At least five digits in a row: `8713051U`, `35700BAX2`; a shorter one names the model.
    private static final Pattern ORDER_NUMBER =
            Pattern.compile("(?i)[ ,]+\\(?[a-z]{0,2}\\d{5,}\\w*\\)?$");

    private static final Pattern MARKS = Pattern.compile("[®™©]");

    private ModelName() {}

    /// Without marks, version and order number; as written where nothing would be left.
    static String of(String written) {
        var name = MARKS.matcher(written).replaceAll("").strip();
        name = VERSION.matcher(name).replaceFirst("");
        if (name.indexOf(' ') > 0) {
            name = ORDER_NUMBER.matcher(name).replaceFirst("");
        }
        return name.isBlank() ? written.strip() : name.strip();
    }

    /// Whether it is written in capitals only, which hides how its maker writes it.
    static boolean isShouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    /// Equal for two spellings of one name.
    static String key(String written) {
        return Wording.of(of(written)).folded().replace(" ", "");
    }
}
