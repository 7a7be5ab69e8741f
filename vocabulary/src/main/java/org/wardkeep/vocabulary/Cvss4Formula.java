package org.wardkeep.vocabulary;

import java.util.LinkedHashMap;
import java.util.Set;

/// CVSS 4.0 by the calculator library, which holds the standard's table of macro vectors.
///
/// The standard names one score by the metrics in use (CVSS-B, CVSS-BT, CVSS-BTE; section 1.3);
/// each is the score of the vector cut to those metrics.
final class Cvss4Formula {
    private static final Set<String> BASE =
            Set.of("AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA");
    private static final String THREAT = "E";

    private Cvss4Formula() {}

    static Cvss score(CvssVector vector) {
        var base = new LinkedHashMap<>(vector.metrics());
        base.keySet().retainAll(BASE);
        var threat = new LinkedHashMap<>(vector.metrics());
        threat.keySet().removeIf(name -> !BASE.contains(name) && !name.equals(THREAT));
        return new Cvss(
                vector.version(),
                vector.toString(),
                calculated(new CvssVector(vector.version(), base)),
                calculated(new CvssVector(vector.version(), threat)),
                calculated(vector));
    }

    private static double calculated(CvssVector vector) {
        return us.springett.cvss.Cvss.fromVector(vector.toString()).calculateScore().getBaseScore();
    }
}
