package org.wardkeep.formats.feed;

/// A severity score as a feed states it.
///
/// @param source who gave it; empty when the feed does not say
/// @param version edition of CVSS, as spelt: `2.0`, `3.1`; empty when only the vector tells
/// @param vector as spelt; empty when there is none
/// @param score as stated; [#NONE] when there is none
public record FeedScore(String source, String version, String vector, double score) {
    /// Only a vector is given.
    public static final double NONE = -1;
}
