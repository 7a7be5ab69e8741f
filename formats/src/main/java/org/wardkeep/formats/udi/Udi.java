package org.wardkeep.formats.udi;

import org.wardkeep.formats.udi.ProductionIdentifier.Kind;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A unique device identifier, taken apart.
///
/// The three agencies' formats side by side: FDA, UDI formats by FDA-Accredited Issuing Agency,
/// version 1.3 (27 January 2017).
///
/// @param carrier the text it was read from
/// @param deviceIdentifier UDI-DI as the agencies' databases hold it: a GTIN of 14 digits for GS1,
///   labeler + product + unit of measure without the `+` for HIBCC, 16 characters (10 for blood
///   bags) for ICCBBA; empty when the carrier holds only production identifiers
/// @param productionIdentifiers in the order of the carrier
public record Udi(
        String carrier,
        IssuingAgency agency,
        Optional<String> deviceIdentifier,
        List<ProductionIdentifier> productionIdentifiers) {

    /// The longest carrier of any agency has 91 characters; scanners and spreadsheets add a few.
    private static final int MAX_LENGTH = 512;

    /// What a scanner puts before the data (ISO/IEC 15424): `]d2`, `]C1`, `]Q3`.
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    /// Ways people and scanners write the separator that cannot be printed.
    private static final Pattern WRITTEN_SEPARATOR =
            Pattern.compile("[<{\\[](?:GS|FNC1)[>}\\]]|\\u241D");

    public Udi {
        productionIdentifiers = List.copyOf(productionIdentifiers);
    }

    /// The first production identifier of a kind.
    public Optional<ProductionIdentifier> first(Kind kind) {
        return productionIdentifiers.stream().filter(pi -> pi.kind() == kind).findFirst();
    }

    public Optional<String> serial() {
        return first(Kind.SERIAL).map(ProductionIdentifier::text);
    }

    public Optional<String> lot() {
        return first(Kind.LOT).map(ProductionIdentifier::text);
    }

    public Optional<LocalDate> expiry() {
        return first(Kind.EXPIRY).flatMap(ProductionIdentifier::date);
    }

    public Optional<LocalDate> manufactured() {
        return first(Kind.MANUFACTURE).flatMap(ProductionIdentifier::date);
    }

    /// Takes a carrier apart. A wrong check digit, an impossible date or an unknown element is a
    /// problem and the rest is kept; text that is no carrier of the three agencies is refused.
    ///
    /// @param carrier human-readable text or what a scanner delivers; a GTIN of 8, 12, 13 or 14
    ///   digits alone is a carrier too
    /// @param where the carrier stands, for the problems
    /// @param currentYear decides the century of two-digit years
    public static ReadOutcome<Udi> parse(String carrier, Provenance where, Year currentYear) {
        if (carrier.length() > MAX_LENGTH) {
            return new ReadOutcome.Refused<>(
                    new Problem(
                            Problem.Code.LIMIT_REACHED,
                            where.source(),
                            where.line(),
                            0,
                            "UDI %s has %d characters; no carrier has more than %d"
                                    .formatted(
                                            Problem.quote(carrier), carrier.length(), MAX_LENGTH)));
        }
        var findings = new Findings(carrier, where, currentYear);
        var data = SYMBOLOGY.matcher(carrier.strip()).replaceFirst("");
        data = WRITTEN_SEPARATOR.matcher(data).replaceAll(Findings.SEPARATOR);
        char first = data.isEmpty() ? '\0' : data.charAt(0);
        if (first == '+' || first == '*') {
            return HibcCarrier.read(data, findings);
        }
        if (first == '=' || first == '&') {
            return Isbt128Carrier.read(data, findings);
        }
        if (first == '(' || first == Findings.SEPARATOR.charAt(0) || Findings.isDigit(first)) {
            return Gs1Carrier.read(data, findings);
        }
        return findings.refused(
                "is no UDI carrier of GS1, HIBCC or ICCBBA: those start with \"(01)\" or digits,"
                        + " \"+\", or \"=\". Copy the whole line below the bar code");
    }
}
