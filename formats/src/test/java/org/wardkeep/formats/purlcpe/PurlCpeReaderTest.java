package org.wardkeep.formats.purlcpe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.feed.PackedFiles;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class PurlCpeReaderTest {
    private final List<PurlCpes> read = new ArrayList<>();

    private FeedSummary read(Map<String, String> files) {
        var packed = new LinkedHashMap<String, byte[]>();
        files.forEach((name, content) -> packed.put(name, PackedFiles.bytes(content)));
        return new PurlCpeReader()
                .read(
                        Source.of("map", PackedFiles.gzip(PackedFiles.tar(packed))),
                        Limits.feeds(),
                        read::add);
    }

    @Test
    void eachProductIsOneRecordWithoutVersions() {
        var files = new LinkedHashMap<String, String>();
        files.put("data/README.md", "about");
        files.put(
                "data/offis/dcmtk/cpes.yml",
                """
                cpes:
                  - cpe:2.3:a:offis:dcmtk:3.6.0:*:*:*:*:*:*:*
                  - "cpe:2.3:a:offis:dcmtk:3.6.1:*:*:*:*:*:*:*\\t"
                  - not a name
                """);
        files.put("data/offis/dcmtk/purls.yml", "purls:\n  - pkg:deb/debian/dcmtk\n  - 'pkg:x'\n");
        files.put("data/half/cpes.yml", "cpes:\n  - cpe:2.3:a:v:p:1:*:*:*:*:*:*:*\n");
        var summary = read(files);
        assertEquals(
                "[cpe:2.3:a:offis:dcmtk:*:*:*:*:*:*:*:*] [pkg:deb/debian/dcmtk]",
                read.getFirst().cpes() + " " + read.getFirst().purls());
        assertEquals(1, summary.records());
        assertEquals(1, summary.refused());
        assertEquals(3, summary.problemCount(), summary.toString());
    }

    /// The name of the file at the end counts, however long the path.
    @Test
    void longPathsKeepTheirPairs() {
        var folder = "data/" + "x".repeat(84);
        var files = new LinkedHashMap<String, String>();
        files.put(folder + "/cpes.yml", "cpes:\n- cpe:/a:v:p:1\n");
        files.put(folder + "/purls.yml", "purls:\n- pkg:npm/p\n");
        assertEquals(1, read(files).records());
    }

    @Test
    void anArchiveWithoutPairsIsBroken() {
        assertFalse(read(Map.of("README.md", "purl2cpe")).isComplete());
    }
}
