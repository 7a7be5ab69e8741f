package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.risk.MatchStrength;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class MeasuresTest {
    /// Remedies, what is shown of them in order, and what would cut the unit off; apart by `+`.
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # each sentence once
                    Use a segment. Use WPA2. + Use a segment. | Use a segment. Use WPA2. | -
                    # what is special before what is said of every device, and remarks last
                    Minimize network exposure. + Acme is assessing this. + Block port 21. | Block port 21. + Minimize network exposure. + Acme is assessing this. | -
                    Before a pump leaves the house: reset it; then disposal. + Change passwords. | Change passwords. + Before a pump leaves the house: reset it; then disposal. | -
                    Acme has set up a team. Users should change passwords. | Acme has set up a team. Users should change passwords. | -
                    # what takes it off the network stands apart
                    Fixed addresses; take pumps off the network where possible. | Fixed addresses. | take pumps off the network where possible.
                    Last resort: switch off the pump's wireless; libraries go by hand. | - | Last resort: switch off the pump's wireless; libraries go by hand.
                    Use terminal servers, or take the serial port off the network. | Use terminal servers, or take the serial port off the network. | -
                    The monitoring network must be separated from the hospital network. | The monitoring network must be separated from the hospital network. | -
                    # the measure in an announcement
                    A fix was announced; until then firewall rules. | until the fix comes, firewall rules. | -
                    """)
    void shortOrderedAndEachOnce(String remedies, String shown, String cutOff) {
        var measures =
                Measures.of(
                        List.of(
                                new StatedRemedies(
                                        "A-1",
                                        MatchStrength.CERTAIN,
                                        Arrays.stream(remedies.split(" \\+ ", -1))
                                                .map(text ->
                                                        new MakerRemedy(
                                                                "mitigation",
                                                                text,
                                                                Optional.empty()))
                                                .map(RemedyReader::read)
                                                .toList())));
        assertAll(
                () -> assertEquals(shown == null ? "" : shown, joined(measures.all())),
                () -> assertEquals(cutOff == null ? "" : cutOff, joined(measures.cutOff())));
    }

    private static String joined(List<Measures.Measure> measures) {
        return measures.stream().map(Measures.Measure::details).collect(Collectors.joining(" + "));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Use e.g. a firewall. Then call us. | Use e.g. a firewall.
                    Use a segment of their own, with only the ports they need | Use a segment of their own…
                    Short. | Short.
                    Averylongwordwithoutanyspacesinitatallforthirty | Averylongwordwithoutanyspacesini…
                    """)
    void cutAtTheEndOfASentenceOrClause(String text, String expected) {
        assertEquals(expected, Excerpt.of(text, 33));
    }
}
