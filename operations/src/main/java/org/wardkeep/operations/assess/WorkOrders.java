package org.wardkeep.operations.assess;

import org.wardkeep.remediation.NextAction;
import org.wardkeep.remediation.WorkOrder;
import org.wardkeep.risk.Priority;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// One work order for every unit that somebody has to act on.
final class WorkOrders {
    /// An old operating system has thousands; nobody reads them in a cell.
    private static final int VULNERABILITIES_NAMED = 40;

    private final IdentityHashMap<Answer, Words> wordsOf = new IdentityHashMap<>();

    private WorkOrders() {}

    /// What the orders of all units with one answer say alike, put into words once.
    private record Words(
            String whatToDo,
            List<String> then,
            String why,
            List<String> statements,
            List<String> vulnerabilities,
            String permission) {
        static Words of(Answer answer) {
            return new Words(
                    answer.plan().first().instruction(),
                    answer.plan().further().stream().map(NextAction::instruction).toList(),
                    answer.rank().why(),
                    answer.counting().stream().map(Finding::statement).distinct().sorted().toList(),
                    shortened(answer.vulnerabilities()),
                    answer.permission().sentence());
        }
    }

    private static List<String> shortened(List<String> vulnerabilities) {
        int more = vulnerabilities.size() - VULNERABILITIES_NAMED;
        if (more <= 0) {
            return vulnerabilities;
        }
        var named = new ArrayList<>(vulnerabilities.subList(0, VULNERABILITIES_NAMED));
        named.add("and %,d more in findings.json".formatted(more));
        return named;
    }

    static List<WorkOrder> of(List<UnitResult> results) {
        var workOrders = new WorkOrders();
        var orders = new ArrayList<WorkOrder>();
        for (var result : results) {
            if (result.answer().rank().priority() != Priority.WATCH) {
                orders.add(workOrders.order(orders.size() + 1, result));
            }
        }
        return orders;
    }

    private WorkOrder order(int number, UnitResult result) {
        var unit = result.unit();
        var answer = result.answer();
        var words = wordsOf.computeIfAbsent(answer, Words::of);
        return new WorkOrder(
                number,
                answer.rank().priority(),
                new WorkOrder.Unit(
                        unit.id(),
                        unit.description().maker(),
                        unit.description().model(),
                        unit.serial(),
                        unit.description().version(),
                        place(unit.department(), unit.location())),
                words.whatToDo(),
                words.then(),
                words.why(),
                answer.plan().first().doer().words(),
                words.statements(),
                words.vulnerabilities(),
                words.permission());
    }

    private static String place(String department, String location) {
        if (department.isEmpty() || location.isEmpty()) {
            return department + location;
        }
        return department + ", " + location;
    }
}
