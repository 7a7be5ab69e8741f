package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The advisories of CISA, October 2024.
class CsafRealAdvisoriesTest {

    /// What many documents came to.
    private static final class Count {
        private final List<String> refused = new ArrayList<>();
        private final Map<String, Integer> problems = new TreeMap<>();
        private int documents;
        private int products;
        private int withIdentifiers;
        private int ranges;
        private int vulnerabilities;
        private int withoutMaker;
        private int withoutCve;
        private int scores;
        private int remediations;

        void read(Source source) {
            documents++;
            var outcome = new CsafReader().parse(source, Limits.standard());
            if (outcome.result().isEmpty()) {
                refused.add(outcome.problems().toString());
                return;
            }
            outcome.problems()
                    .forEach(p -> problems.merge(p.message().split(":", 2)[0], 1, Integer::sum));
            var document = outcome.result().get();
            products += document.products().size();
            for (var product : document.products()) {
                ranges += product.versionRange().isPresent() ? 1 : 0;
                withIdentifiers += product.identifiers().equals(ProductIdentifiers.NONE) ? 0 : 1;
                withoutMaker += product.maker().isPresent() ? 0 : 1;
            }
            vulnerabilities += document.vulnerabilities().size();
            for (var v : document.vulnerabilities()) {
                withoutCve += v.cve().isPresent() ? 0 : 1;
                scores += (int) v.scores().stream().filter(s -> s.cvss().isPresent()).count();
                remediations += v.remediations().size();
            }
        }
    }

    @Test
    void everyMedicalAdvisoryIsReadWhole() {
        var count = new Count();
        for (var file : SharedData.files("advisories", ".json")) {
            count.read(Source.of(file.getFileName().toString(), file));
        }
        assertEquals(144, count.documents);
        assertEquals(List.of(), count.refused);
        assertEquals(607, count.products);
        assertEquals(0, count.withIdentifiers);
        assertEquals(236, count.ranges);
        assertEquals(433, count.vulnerabilities);
        assertEquals(0, count.withoutMaker);
        assertEquals(0, count.withoutCve);
        assertEquals(434, count.scores);
        assertEquals(1_994, count.remediations);
        // Branches of the category product_version whose name is vers:all/* and nothing else.
        assertEquals(Map.of("CSAF 6.1.31", 25), count.problems);
    }

    @Test
    void everyOtherAdvisoryOfTheArchiveIsRead() throws IOException {
        var count = new Count();
        entries(
                "vulnerability/cisa-csaf-ot-2024-10-24.tar.gz",
                entry -> {
                    if (entry.name().matches("ics.*\\.json")) {
                        count.read(entry);
                    }
                });
        assertEquals(List.of(), count.refused);
        System.out.printf(
                "CISA: %d advisories, %d products, %d vulnerabilities, problems %s%n",
                count.documents, count.products, count.vulnerabilities, count.problems);
        assertEquals(2_379, count.documents);
        // Products combined of others, whose maker is that of their parts.
        assertEquals(1_283, count.withoutMaker);
        assertEquals(0, count.withoutCve);
        assertEquals(Map.of("CSAF 6.1.31", 175), count.problems);
    }

    /// The regular files of a tar archive (POSIX.1-1988, ustar), one after the other.
    private static void entries(String archive, Consumer<Source> onEntry) throws IOException {
        int block = 512;
        try (var in =
                new BufferedInputStream(
                        new GZIPInputStream(Files.newInputStream(SharedData.path(archive))))) {
            for (var header = in.readNBytes(block);
                    header.length == block && header[0] != 0;
                    header = in.readNBytes(block)) {
                var path = new String(header, 0, 100, StandardCharsets.UTF_8).split("\0", 2)[0];
                var size = new String(header, 124, 11, StandardCharsets.US_ASCII).strip();
                int length = Integer.parseInt(size, 8);
                byte[] content = in.readNBytes(length);
                in.skipNBytes((block - length % block) % block);
                if (header[156] == '0') {
                    onEntry.accept(Source.of(path.substring(path.lastIndexOf('/') + 1), content));
                }
            }
        }
    }
}
