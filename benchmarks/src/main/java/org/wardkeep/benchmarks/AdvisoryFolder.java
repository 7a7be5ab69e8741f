package org.wardkeep.benchmarks;

import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.folder.CountingDocuments;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Advisory;
import org.wardkeep.vulnerability.CsafAdvisories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The CSAF files of a folder, whole in memory.
///
/// @param files the smallest first; never empty
record AdvisoryFolder(List<Source> files) {
    AdvisoryFolder {
        files = List.copyOf(files);
    }

    /// @throws IOException where the folder or a file of it cannot be read
    /// @throws IllegalArgumentException where it has no JSON file
    static AdvisoryFolder read(Path folder) throws IOException {
        var bySize = new TreeMap<Integer, SortedMap<String, Source>>();
        try (var inside = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : inside) {
                var name = file.getFileName() + "";
                var content = Files.readAllBytes(file);
                bySize.computeIfAbsent(content.length, _ -> new TreeMap<>())
                        .put(name, Source.of(name, content));
            }
        }
        if (bySize.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no JSON files. Name a folder of CSAF advisories: -p advisories=FOLDER"
                            .formatted(folder.toAbsolutePath()));
        }
        return new AdvisoryFolder(
                bySize.values().stream().flatMap(files -> files.values().stream()).toList());
    }

    Source middle() {
        return files.get(files.size() / 2);
    }

    Source largest() {
        return files.getLast();
    }

    /// Those that count, as `wardkeep advisory` takes them.
    List<Advisory> advisories() {
        var reader = new CsafReader();
        var documents = new ArrayList<CsafDocument>();
        for (var file : files) {
            Optional<CsafDocument> document = reader.parseLenient(file, Limits.standard()).result();
            document.ifPresent(documents::add);
        }
        return CountingDocuments.of(documents).documents().stream()
                .map(CsafAdvisories::advisory)
                .toList();
    }
}
