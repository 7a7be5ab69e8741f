package org.wardkeep.formats.nvd;

import org.wardkeep.formats.feed.FeedScore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A record of the NVD. Texts that it leaves out are empty.
///
/// @param id as spelt, never empty
/// @param source who assigned the number, such as `cve@mitre.org`
/// @param status such as `Analyzed`, `Rejected`, `Awaiting Analysis`
/// @param tags such as `disputed`
/// @param lastModified as spelt
/// @param description in English where there is one
/// @param weaknesses as spelt: `CWE-79`, also `NVD-CWE-noinfo`
/// @param configurations one that holds is enough
/// @param correction why somebody else than NIST corrected the record; empty in NVD's own
/// @see <a href="https://csrc.nist.gov/schema/nvd/api/2.0/cve_api_json_2.0.schema">NVD CVE API
///   2.0</a>
public record NvdCve(
        String id,
        String source,
        String status,
        List<String> tags,
        Optional<Instant> published,
        String lastModified,
        String description,
        List<FeedScore> scores,
        List<String> weaknesses,
        List<NvdConfiguration> configurations,
        String correction) {
    public NvdCve {
        tags = List.copyOf(tags);
        scores = List.copyOf(scores);
        weaknesses = List.copyOf(weaknesses);
        configurations = List.copyOf(configurations);
    }
}
