package org.wardkeep.vocabulary;

/// Where a fact was read.
///
/// @param source the file as the user named it
/// @param line from 1; 0 when the fact is of the whole file
public record Provenance(String source, long line) {
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
