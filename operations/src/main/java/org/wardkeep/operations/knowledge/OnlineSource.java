package org.wardkeep.operations.knowledge;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A database that is published online.
///
/// @param source what it is called with the state of the knowledge
/// @param folder where its files are kept between two updates, below the folder for all
public record OnlineSource(String source, Kind kind, String folder, URI address) {
    private static final String TABLE = "sources.csv";
    private static final List<String> HEADER = List.of("source", "kind", "folder", "address");

    /// How it is published.
    public enum Kind {
        /// One file.
        FILE,
        /// The API of NVD, page by page.
        NVD_API
    }

    /// Those that the program comes with.
    public static List<OnlineSource> shipped() {
        return read(KnowledgeTable.resource(OnlineSource.class, TABLE))
                .result()
                .orElseThrow(() -> new IllegalStateException(TABLE + " is bad"));
    }

    /// A table like the one the program comes with. A line that is wrong refuses the table: a
    /// source that is left out unseen would be missed by nobody.
    public static ReadOutcome<List<OnlineSource>> read(Source table) {
        var rows = new ArrayList<TableRow>();
        var scan = Tables.read(table, Limits.standard(), Strictness.STRICT, rows::add);
        if (!scan.all().isEmpty()) {
            return new ReadOutcome.Refused<>(scan.all().getFirst());
        }
        if (rows.isEmpty() || !rows.getFirst().cells().equals(HEADER)) {
            return refused(table, 1, "the first line must be " + String.join(",", HEADER));
        }
        var sources = new ArrayList<OnlineSource>();
        for (var row : rows.subList(1, rows.size())) {
            try {
                sources.add(
                        new OnlineSource(
                                row.cell(0),
                                Kind.valueOf(row.cell(1)),
                                below(row.cell(2)),
                                new URI(row.cell(3))));
            } catch (URISyntaxException | IllegalArgumentException e) {
                return refused(table, row.line(), String.valueOf(e.getMessage()));
            }
        }
        return new ReadOutcome.Complete<>(List.copyOf(sources));
    }

    private static String below(String folder) {
        var path = Path.of(folder).normalize();
        if (folder.isBlank() || path.isAbsolute() || path.startsWith("..")) {
            throw new InvalidPathException(
                    folder, "a folder below the one for downloads was expected");
        }
        return folder;
    }

    private static ReadOutcome<List<OnlineSource>> refused(Source table, long line, String reason) {
        return new ReadOutcome.Refused<>(new Problem(Code.INVALID, table.name(), line, 0, reason));
    }
}
