package org.wardkeep.formats.sbom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A reference to a CycloneDX document, or to something in it, from another document:
/// `urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#component-a`.
///
/// @param serialNumber the document, as [Sbom#documentId] has it: `urn:uuid:…`
/// @param version revision of the document, as spelt
/// @param ref [SbomComponent#ref] in it; empty when the whole document is meant
/// @see <a href="https://cyclonedx.org/capabilities/bomlink/">CycloneDX, BOM-Link</a>
public record BomLink(String serialNumber, String version, String ref) {
    private static final Pattern FORM =
            Pattern.compile("urn:cdx:([0-9a-fA-F-]{36})/([1-9][0-9]*)(?:#(.+))?", Pattern.DOTALL);

    /// The reference in a text; empty for anything else.
    public static Optional<BomLink> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var fragment = form.group(3) == null ? "" : form.group(3);
        return Optional.of(
                new BomLink("urn:uuid:" + form.group(1), form.group(2), decode(fragment)));
    }

    /// A fragment that is not well encoded is a bom-ref as it stands.
    private static String decode(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }
}
