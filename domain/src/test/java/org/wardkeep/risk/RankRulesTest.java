package org.wardkeep.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.reading.Source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

class RankRulesTest {
    /// A rule that is written but not listed would never speak.
    @Test
    void everyRuleInThisRoomIsListed() throws Exception {
        var listed = new TreeSet<String>();
        RankRules.all().forEach(rule -> listed.add(rule.getClass().getSimpleName()));
        var written = new TreeSet<String>();
        var root =
                Path.of(RankRule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.list(root.resolve("org/wardkeep/risk"))) {
            for (var file : files.map(Path::getFileName).map(Path::toString).toList()) {
                if (file.endsWith("Rule.class") && !file.equals("RankRule.class")) {
                    written.add(file.replace(".class", ""));
                }
            }
        }
        assertEquals(written, listed);
        assertFalse(written.isEmpty());
    }

    @Test
    void everyRuleHasItsCardAndEveryCardItsRule() {
        var rules = new TreeSet<String>();
        RankRules.all().forEach(rule -> assertTrue(rules.add(rule.id()), rule.id()));
        var cards = new TreeSet<String>();
        RuleCards.standard().all().forEach(card -> cards.add(card.id()));
        assertEquals(cards, rules);
    }

    @Test
    void anUnknownCardIsRefusedByName() {
        var cards = RuleCards.standard();
        var refusal = assertThrows(IllegalArgumentException.class, () -> cards.get("luck"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("\"luck\""));
    }

    @Test
    void aCardWithAnEmptyCellIsNamed() {
        var header = "id,looks at,effect,sentence,source,impact,fix,check,false positives\n";
        var outcome = RuleCards.read(Source.of("cards.csv", header + "a,b,c,d,e,f,g,h,\n"));
        assertEquals(2, outcome.problems().getFirst().line());
    }
}
