package org.wardkeep.network;

import java.util.Set;
import java.util.regex.Pattern;

/// Reads lists of products, `name/version name/version (comment)` (RFC 9110, 10.1.5 and 10.2.4).
final class Products {
    private static final Pattern PRODUCT =
            Pattern.compile("(?<![\\w/.])([A-Za-z][\\w.+-]{0,40})/v?(\\d[\\w.+-]{0,40})");

    /// Comments hold the names of other programs, for compatibility.
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,300}\\)");

    /// What says nothing of the software: the protocol, or what all browsers say of themselves.
    private static final Set<String> MEANINGLESS =
            Set.of("UPnP", "DLNADOC", "HTTP", "Mozilla", "AppleWebKit", "Gecko", "Mobile");

    private Products() {}

    /// Adds each product with its version.
    static void add(ClueList clues, String text, Confidence confidence, String why) {
        var found = PRODUCT.matcher(COMMENT.matcher(text).replaceAll(" "));
        while (found.find()) {
            if (!MEANINGLESS.contains(found.group(1))) {
                clues.software(found.group(1), found.group(2), confidence, why);
            }
        }
    }
}
