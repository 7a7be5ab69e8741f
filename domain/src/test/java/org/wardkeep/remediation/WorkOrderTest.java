package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.risk.Priority;

import java.util.List;

class WorkOrderTest {
    private static final WorkOrder ORDER =
            new WorkOrder(
                    1,
                    Priority.NOW,
                    new WorkOrder.Unit("A-1", "Baxter", "Spectrum IQ", "S9", "", "5N"),
                    "Read the software version on the unit.",
                    List.of("Ask the maker: May we?", "Consider, with the ward: x"),
                    "It gives treatment.",
                    "biomedical engineering",
                    List.of("ICSMA-22-251-01"),
                    List.of("CVE-2022-26390", "CVE-2022-26392"),
                    "Who may install updates is not known; ask the maker first.");

    @Test
    void theColumnsHoldTheOrderAndLeaveRoomForThePen() {
        var cells = WorkOrder.columns().stream().map(c -> c.value().apply(ORDER)).toList();
        assertEquals(
                List.of(
                        "1",
                        "NOW",
                        "act today",
                        "A-1",
                        "Baxter",
                        "Spectrum IQ",
                        "S9",
                        "",
                        "5N",
                        "Read the software version on the unit.",
                        "Ask the maker: May we?\nConsider, with the ward: x",
                        "It gives treatment.",
                        "biomedical engineering",
                        "Who may install updates is not known; ask the maker first.",
                        "ICSMA-22-251-01",
                        "CVE-2022-26390, CVE-2022-26392",
                        "",
                        "",
                        ""),
                cells);
    }

    @Test
    void everyColumnHasItsOwnTitle() {
        var titles = WorkOrder.columns().stream().map(WorkOrder.Column::title).toList();
        assertAll(
                () -> assertEquals(titles.size(), titles.stream().distinct().count()),
                () ->
                        assertEquals(
                                List.of("Done by", "Date", "Result"),
                                titles.subList(titles.size() - 3, titles.size())));
    }
}
