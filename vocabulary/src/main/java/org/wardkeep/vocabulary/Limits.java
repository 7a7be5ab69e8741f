package org.wardkeep.vocabulary;

/// Bounds that every reader keeps, because input is hostile.
///
/// A reader that meets a bound reports [Problem.Code#LIMIT_REACHED] with position and bound, and it
/// never allocates in proportion to a number found in the input.
///
/// @param maxSize size of one file after it is unpacked
/// @param maxDepth nesting of objects, elements or branches, at least 1
/// @param maxItems rows, components, products or statements of one document, at least 1
/// @param maxTextLength characters of one text value, at least 1
/// @param maxExpansion how many times larger than its packed form a packed file may become
/// @throws IllegalArgumentException for a bound below 1
public record Limits(
        ByteSize maxSize, int maxDepth, int maxItems, int maxTextLength, int maxExpansion) {

    public Limits {
        if (maxDepth < 1 || maxItems < 1 || maxTextLength < 1 || maxExpansion < 1) {
            throw new IllegalArgumentException("Every limit must be at least 1");
        }
    }

    /// Bounds for documents of a hospital's folder.
    ///
    /// The largest real inventories hold about a million rows of 300 bytes, the largest published
    /// SBOMs about 300,000 components; twice that is generous. The deepest valid document of the
    /// CSAF, CycloneDX and SPDX test suites nests 33 levels. Honest xlsx files pack to a tenth of
    /// their size, extreme but honest ones to a hundredth.
    public static Limits standard() {
        return new Limits(ByteSize.ofMebibytes(1024), 200, 2_000_000, 4_000_000, 200);
    }

    /// Bounds for the files of vulnerability databases, which are read record by record.
    ///
    /// The whole of the NVD unpacks to 2 GiB, OSV's largest archive (npm) to about as much, with
    /// 250,000 files in it; four times that is generous. tar pads small files, so that archives of
    /// them pack to a fiftieth.
    public static Limits feeds() {
        return new Limits(ByteSize.ofMebibytes(8 * 1024), 200, 4_000_000, 4_000_000, 200);
    }

    public Limits withMaxItems(int items) {
        return new Limits(maxSize, maxDepth, items, maxTextLength, maxExpansion);
    }

    public Limits withMaxSize(ByteSize size) {
        return new Limits(size, maxDepth, maxItems, maxTextLength, maxExpansion);
    }
}
