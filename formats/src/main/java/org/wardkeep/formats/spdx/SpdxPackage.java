package org.wardkeep.formats.spdx;

import static org.wardkeep.vocabulary.Problem.quote;

import org.wardkeep.formats.reading.SoftwareIdentifiers;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.sbom.SupportStatement;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Purl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A package of any SPDX version while it is read.
final class SpdxPackage {
    /// A line of a comment that states a property, such as `End of Support: 2027-12-31`.
    private static final Pattern PROPERTY =
            Pattern.compile("^\\s*([^:=]{3,60})\\s*[:=]\\s*(\\S.*)$");

    /// Comments of more lines are prose, and so are longer lines.
    private static final int MAX_COMMENT_LINES = 200;

    private static final int MAX_COMMENT_LINE = 300;

    final long line;
    final SupportStatement support = new SupportStatement();
    private final SoftwareIdentifiers identifiers;
    private final BiConsumer<Code, String> report;
    private final List<Cpe> cpes = new ArrayList<>(1);
    private final List<String> otherIdentifiers = new ArrayList<>(0);
    private final List<String> hashes = new ArrayList<>(1);
    final List<String> licences = new ArrayList<>(1);
    private Optional<Purl> purl = Optional.empty();
    String id = "";
    String name = "";
    String version = "";
    String supplier = "";
    String originator = "";
    String kind = "";
    String declaredLicence = "";
    String concludedLicence = "";

    SpdxPackage(long line, SoftwareIdentifiers identifiers, BiConsumer<Code, String> report) {
        this.line = line;
        this.identifiers = identifiers;
        this.report = report;
    }

    /// @param type as any version of SPDX spells it: `purl`, `packageURL`, `cpe23Type`, `cpe22`
    void identifier(String type, String value) {
        switch (type) {
            case "purl", "packageURL", "packageUrl" -> purl(value);
            case "cpe22Type", "cpe23Type", "cpe22", "cpe23" ->
                    identifiers
                            .cpe(value, report)
                            .filter(cpe -> !cpes.contains(cpe))
                            .ifPresent(cpes::add);
            case "swid", "swhid", "gitoid" -> otherIdentifiers.add(type + ":" + value);
            default -> {
                // Advisories, download places and persistent identifiers name no software.
            }
        }
    }

    private void purl(String value) {
        var read = identifiers.purl(value, report);
        if (purl.isEmpty()) {
            purl = read;
        } else if (read.isPresent() && !read.equals(purl)) {
            report.accept(
                    Code.CONTRADICTION,
                    "package %s has the purls %s and %s; the first was used. Keep one."
                            .formatted(quote(name), purl.get(), read.get()));
        }
    }

    void hash(String algorithm, String value) {
        if (!algorithm.isBlank() && !value.isBlank()) {
            hashes.add(SpdxWords.hashName(algorithm) + ":" + value.strip());
        }
    }

    void supportProperty(String property, String value) {
        support.property(
                property,
                value,
                message ->
                        report.accept(
                                Code.INVALID, "package %s: %s".formatted(quote(name), message)));
    }

    /// Takes what a comment or annotation says on support; SPDX 2 has few fields for it.
    void comment(String text) {
        text.lines()
                .limit(MAX_COMMENT_LINES)
                .filter(stated -> stated.length() <= MAX_COMMENT_LINE)
                .map(PROPERTY::matcher)
                .filter(Matcher::matches)
                .forEach(found -> supportProperty(found.group(1).strip(), found.group(2)));
    }

    SbomComponent finish() {
        var stated =
                SpdxWords.says(concludedLicence)
                        ? concludedLicence
                        : SpdxWords.says(declaredLicence) ? declaredLicence : "";
        if (!stated.isEmpty()) {
            licences.add(stated);
        }
        return new SbomComponent(
                id,
                "",
                kind,
                supplier.isEmpty() ? originator : supplier,
                "",
                name,
                SpdxWords.says(version) ? version : "",
                purl,
                cpes,
                otherIdentifiers,
                hashes,
                licences,
                support.finish(),
                line);
    }
}
