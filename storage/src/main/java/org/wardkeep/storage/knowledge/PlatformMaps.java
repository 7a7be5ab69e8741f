package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which platforms packages are known as.
final class PlatformMaps {
    private static final Comparator<Subject.OfPlatform> ORDER =
            Comparator.comparing(Subject.OfPlatform::part)
                    .thenComparing(Subject.OfPlatform::vendor)
                    .thenComparing(Subject.OfPlatform::product);

    private final Map<byte[], TreeSet<Subject.OfPlatform>> platforms =
            new TreeMap<>(Arrays::compareUnsigned);

    boolean isEmpty() {
        return platforms.isEmpty();
    }

    void add(Purl purl, List<Subject.OfPlatform> known) {
        if (!known.isEmpty()) {
            platforms.computeIfAbsent(key(purl), _ -> new TreeSet<>(ORDER)).addAll(known);
        }
    }

    void addAll(PlatformMaps others) {
        others.platforms.forEach((key, known) ->
                platforms.computeIfAbsent(key, _ -> new TreeSet<>(ORDER)).addAll(known));
    }

    /// The package without its version, qualifiers and subpath: in the canonical text `@`, `?` and
    /// `#` stand for nothing else (ECMA-427 section 5.6).
    static byte[] key(Purl purl) {
        var text = purl.canonical();
        int end = 0;
        while (end < text.length() && "@?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    }

    void write(KeyedSectionWriter to) throws IOException {
        for (var entry : platforms.entrySet()) {
            var value = new Packer();
            value.list(
                    List.copyOf(entry.getValue()),
                    (_, platform) -> value.block(SubjectKey.of(platform)));
            to.add(entry.getKey(), value.toBytes());
        }
    }

    static List<Subject.OfPlatform> read(byte[] value) {
        var known = new ArrayList<Subject.OfPlatform>();
        for (var key : new Unpacker(value).list(Unpacker::block)) {
            if (SubjectKey.subject(key) instanceof Subject.OfPlatform platform) {
                known.add(platform);
            }
        }
        return known;
    }
}
