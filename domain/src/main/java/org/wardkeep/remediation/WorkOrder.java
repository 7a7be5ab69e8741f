package org.wardkeep.remediation;

import org.wardkeep.risk.Priority;

import java.util.List;
import java.util.function.Function;

/// What a technician takes along to one unit.
///
/// @param number its place in the list, from 1
/// @param unit which one it is
/// @param whatToDo the first action's instruction
/// @param then the further instructions, in order
/// @param why the reasons of the rank
/// @param who does it
/// @param advisories ids, sorted
/// @param vulnerabilities ids, sorted
/// @param permission who may install updates, in a sentence
public record WorkOrder(
        int number,
        Priority priority,
        Unit unit,
        String whatToDo,
        List<String> then,
        String why,
        String who,
        List<String> advisories,
        List<String> vulnerabilities,
        String permission) {

    public WorkOrder {
        then = List.copyOf(then);
        advisories = List.copyOf(advisories);
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /// What finds the unit in the house; empty where the inventory has none.
    public record Unit(
            String assetTag,
            String maker,
            String model,
            String serialNumber,
            String softwareVersion,
            String location) {}

    /// A column of the work-order table.
    ///
    /// @param value the cell's text, not yet made safe for a spreadsheet: the writer does that
    public record Column(String title, Function<WorkOrder, String> value) {}

    /// The columns of `work-orders.csv` and `.xlsx`, in order. The last three are for the pen.
    public static List<Column> columns() {
        return List.of(
                new Column("No.", order -> Integer.toString(order.number())),
                new Column("Priority", order -> order.priority().name()),
                new Column("When", order -> order.priority().words()),
                new Column("Asset tag", order -> order.unit().assetTag()),
                new Column("Maker", order -> order.unit().maker()),
                new Column("Model", order -> order.unit().model()),
                new Column("Serial number", order -> order.unit().serialNumber()),
                new Column("Software version", order -> order.unit().softwareVersion()),
                new Column("Location", order -> order.unit().location()),
                new Column("What to do", WorkOrder::whatToDo),
                new Column("Then", order -> String.join("\n", order.then())),
                new Column("Why", WorkOrder::why),
                new Column("Who", WorkOrder::who),
                new Column("May it be patched", WorkOrder::permission),
                new Column("Advisories", order -> String.join(", ", order.advisories())),
                new Column("Vulnerabilities", order -> String.join(", ", order.vulnerabilities())),
                new Column("Done by", _ -> ""),
                new Column("Date", _ -> ""),
                new Column("Result", _ -> ""));
    }
}
