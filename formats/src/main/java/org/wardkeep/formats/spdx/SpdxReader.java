package org.wardkeep.formats.spdx;

import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.util.regex.Pattern;

/// Reads SPDX: 2.2 and 2.3 as JSON or tag-value, 3.0 as JSON-LD.
public final class SpdxReader implements FormatReader<Sbom> {
    private static final Pattern TAG_VALUE =
            Pattern.compile("(?m)^[ \\t]*SPDXVersion:[ \\t]*SPDX-2");

    @Override
    public String name() {
        return "SPDX 2.2, 2.3 and 3.0";
    }

    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        if (sample.looksLikeJsonObject()) {
            return isThree(sample)
                    || text.contains("\"spdxVersion\"")
                    || text.contains("\"SPDXID\"");
        }
        return TAG_VALUE.matcher(text).find();
    }

    @Override
    public ReadOutcome<Sbom> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<Sbom> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static boolean isThree(Sample sample) {
        var text = sample.text();
        return text.contains("spdx.org/rdf/3.")
                || (text.contains("\"@graph\"") && text.contains("\"spdxId\""));
    }

    private static ReadOutcome<Sbom> read(Source source, Limits limits, Strictness strictness) {
        try {
            var sample = source.sample();
            if (!sample.looksLikeJsonObject()) {
                return Spdx2TagValue.read(source, limits, strictness);
            }
            return isThree(sample)
                    ? Spdx3Json.read(source, limits, strictness)
                    : Spdx2Json.read(source, limits, strictness);
        } catch (IOException e) {
            return new ReadOutcome.Refused<>(
                    Problem.ofFile(
                            Code.UNREADABLE,
                            source.name(),
                            "could not be read: " + e.getMessage()));
        }
    }
}
