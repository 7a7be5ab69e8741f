package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.operations.knowledge.FeedImport.Named;
import org.wardkeep.operations.knowledge.FeedImport.Piece;
import org.wardkeep.vocabulary.DiskFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes files of vulnerability databases into the knowledge. Every file counts as a whole or not
/// at all; all that count come into force at one moment.
public final class ImportKnowledge implements Operation<ImportRequest, ImportResult> {
    /// Deep enough for any sorting; stops folders made to have no end.
    private static final int MAX_DEPTH = 20;

    @Override
    public Permission permission() {
        return Permission.CHANGE_KNOWLEDGE;
    }

    @Override
    public String journalEntry(ImportRequest request) {
        return "took %s into the knowledge at %s"
                .formatted(request.paths(), request.into().place());
    }

    @Override
    public ImportResult run(ImportRequest request) {
        try {
            return new FeedImport(
                            request.into(), request.limits(), request.now(), request.progress())
                    .run(pieces(request.paths()), List.of());
        } catch (IOException e) {
            return new ImportResult.Refused(
                    "%s cannot be listed: %s".formatted(request.paths(), DiskFailure.reason(e)));
        }
    }

    private static List<Piece> pieces(List<Path> given) throws IOException {
        var pieces = new ArrayList<Piece>();
        for (var path : given) {
            if (!Files.isDirectory(path)) {
                pieces.add(piece(path, Named.BY_ITSELF));
                continue;
            }
            try (var walk = Files.walk(path, MAX_DEPTH)) {
                walk.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> pieces.add(piece(file, Named.BY_ITS_FOLDER)));
            }
        }
        return pieces;
    }

    private static Piece piece(Path file, Named named) {
        return new Piece(file, part(file), Optional.empty(), named);
    }

    /// The file's name with its folder's: the archives of OSV are all called `all.zip`.
    private static String part(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        return absolute.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }
}
