package org.wardkeep.operations.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.risk.Priority;
import org.wardkeep.vulnerability.Certainty;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class ToDosTest {
    private static final List<ToDo> TO_DOS = ToDos.of(ExampleAssessment.small().results());

    @Test
    void likeUnitsAreOneJobHoweverTheirMakerIsSpelt() {
        var monitors = TO_DOS.stream().filter(toDo -> toDo.title().contains("MX800")).toList();
        assertEquals(
                List.of("12 × Philips IntelliVue MX800"),
                monitors.stream().map(ToDo::title).toList());
        assertEquals(Map.of("ICU", 8, "ED", 3, "PACU", 1), monitors.getFirst().places());
        assertEquals(12, monitors.getFirst().units(Certainty.CERTAIN));
    }

    @Test
    void theMostUrgentComeFirstAndAreNumbered() {
        var priorities = TO_DOS.stream().map(ToDo::priority).toList();
        assertEquals(priorities.stream().sorted().toList(), priorities);
        assertEquals(
                IntStream.rangeClosed(1, TO_DOS.size()).boxed().toList(),
                TO_DOS.stream().map(ToDo::number).toList());
    }

    @Test
    void everyUnitIsInOneJobExceptThoseThatNeedNothing() {
        var results = ExampleAssessment.small().results();
        int inJobs = TO_DOS.stream().mapToInt(toDo -> toDo.units().size()).sum();
        assertEquals(results.size() - 2, inJobs);
        assertTrue(TO_DOS.stream().noneMatch(toDo -> toDo.priority() == Priority.WATCH));
    }

    @Test
    void aNameIsNeverLongerThanALine() {
        assertTrue(TO_DOS.stream().allMatch(toDo -> toDo.title().length() < 92));
    }
}
