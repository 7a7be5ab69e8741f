package org.wardkeep.operations.assess;

import org.wardkeep.remediation.NextAction;
import org.wardkeep.remediation.WorkOrder;
import org.wardkeep.risk.Priority;

import java.util.ArrayList;
import java.util.List;

/// One work order for every unit that somebody has to act on.
final class WorkOrders {
    private WorkOrders() {}

    static List<WorkOrder> of(List<UnitResult> results) {
        var orders = new ArrayList<WorkOrder>();
        for (var result : results) {
            if (result.answer().rank().priority() != Priority.WATCH) {
                orders.add(order(orders.size() + 1, result));
            }
        }
        return orders;
    }

    private static WorkOrder order(int number, UnitResult result) {
        var unit = result.unit();
        var answer = result.answer();
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
                answer.plan().first().instruction(),
                answer.plan().further().stream().map(NextAction::instruction).toList(),
                answer.rank().why(),
                answer.plan().first().doer().words(),
                answer.counting().stream().map(Finding::statement).distinct().sorted().toList(),
                answer.vulnerabilities(),
                answer.permission().sentence());
    }

    private static String place(String department, String location) {
        if (department.isEmpty() || location.isEmpty()) {
            return department + location;
        }
        return department + ", " + location;
    }
}
