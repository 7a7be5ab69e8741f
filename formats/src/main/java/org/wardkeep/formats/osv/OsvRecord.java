package org.wardkeep.formats.osv;

import org.wardkeep.formats.feed.FeedScore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A record in the OSV format. Texts that it leaves out are empty.
///
/// @param id as spelt, never empty
/// @param modified as spelt
/// @param withdrawn when it was taken back, as spelt; empty when it was not
/// @param aliases other names of the same vulnerability
/// @param upstream vulnerabilities that this one is about, in what it packages
/// @param related records that have to do with it
/// @param weaknesses as the database states them beside the format
/// @see <a href="https://ossf.github.io/osv-schema/">OSV schema 1.7</a>
public record OsvRecord(
        String id,
        String modified,
        Optional<Instant> published,
        String withdrawn,
        List<String> aliases,
        List<String> upstream,
        List<String> related,
        String summary,
        String details,
        List<FeedScore> scores,
        List<String> weaknesses,
        List<OsvAffected> affected) {
    public OsvRecord {
        aliases = List.copyOf(aliases);
        upstream = List.copyOf(upstream);
        related = List.copyOf(related);
        scores = List.copyOf(scores);
        weaknesses = List.copyOf(weaknesses);
        affected = List.copyOf(affected);
    }
}
