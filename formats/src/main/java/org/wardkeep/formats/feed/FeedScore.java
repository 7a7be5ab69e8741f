package org.wardkeep.formats.feed;

import org.wardkeep.formats.json.JsonScanner;

import java.util.Optional;

/// A severity score as a feed states it.
///
/// @param source who gave it; empty when the feed does not say
/// @param version edition of CVSS, as spelt: `2.0`, `3.1`; empty when only the vector tells
/// @param vector as spelt; empty when there is none
/// @param score as stated; [#NONE] when there is none
public record FeedScore(String source, String version, String vector, double score) {
    /// Only a vector is given.
    public static final double NONE = -1;

    /// Reads an object of FIRST's JSON schemas of CVSS, which does not say whose score it is; empty
    /// when it has neither vector nor number.
    public static Optional<FeedScore> read(JsonScanner json) {
        var version = new String[] {""};
        var vector = new String[] {""};
        var score = new double[] {NONE};
        json.object(field -> {
            switch (field) {
                case "version" -> version[0] = json.textOrEmpty();
                case "vectorString" -> vector[0] = json.textOrEmpty();
                case "baseScore" -> {
                    var number = json.number();
                    score[0] = number == null ? NONE : number;
                }
                default -> json.skip();
            }
        });
        return vector[0].isEmpty() && score[0] < 0
                ? Optional.empty()
                : Optional.of(new FeedScore("", version[0], vector[0], score[0]));
    }

    /// The same, given by somebody.
    public FeedScore by(String who) {
        return new FeedScore(who, version, vector, score);
    }
}
