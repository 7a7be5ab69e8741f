package org.wardkeep.formats.support;

import java.util.List;

/// The statements of one document, in its order.
///
/// @param source the file as the user named it
public record SupportStatements(String source, List<SupportStatement> statements) {
    public SupportStatements {
        statements = List.copyOf(statements);
    }
}
