package org.wardkeep.formats.cverecord;

import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.nvd.NvdConfiguration;

import java.util.List;
import java.util.Map;

/// What one organisation says in a record.
///
/// @param provider its short name, such as `siemens` or `CISA-ADP`
/// @param updated when it last changed this, as spelt
/// @param description in English where there is one; of a rejected record the reason
/// @param tags such as `disputed`
/// @param weaknesses as spelt
/// @param decisionPoints of SSVC by their names, such as `Exploitation` → `active`; empty when none
///   are stated
/// @param configurations platforms in NVD's shape (`cpeApplicability`, since 5.1.1)
public record CveContainer(
        String provider,
        String updated,
        String title,
        String description,
        List<String> tags,
        List<CveAffected> affected,
        List<FeedScore> scores,
        List<String> weaknesses,
        Map<String, String> decisionPoints,
        List<NvdConfiguration> configurations) {
    public CveContainer {
        tags = List.copyOf(tags);
        affected = List.copyOf(affected);
        scores = List.copyOf(scores);
        weaknesses = List.copyOf(weaknesses);
        decisionPoints = Map.copyOf(decisionPoints);
        configurations = List.copyOf(configurations);
    }
}
