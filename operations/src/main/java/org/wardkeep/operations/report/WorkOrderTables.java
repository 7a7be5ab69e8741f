package org.wardkeep.operations.report;

import org.wardkeep.formats.table.CsvWriter;
import org.wardkeep.formats.table.XlsxWriter;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.remediation.WorkOrder;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/// Work orders as tables: one row for each unit, with room for the pen.
final class WorkOrderTables {
    /// Rows looked at for the width of a column; like rows stand together, so these tell enough.
    private static final int ROWS_MEASURED = 200;

    private WorkOrderTables() {}

    static void writeCsv(Assessment assessment, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            csv.row(titles());
            assessment.workOrders().forEach(order -> csv.row(cells(order)));
        }
    }

    static void writeXlsx(Assessment assessment, OutputStream out) throws IOException {
        var orders = assessment.workOrders();
        try (var workbook = new XlsxWriter(out)) {
            var rest = orders.iterator();
            do {
                fillSheet(workbook, widths(orders), rest);
            } while (rest.hasNext());
        }
    }

    private static void fillSheet(
            XlsxWriter workbook, List<Integer> widths, Iterator<WorkOrder> rest)
            throws IOException {
        try (var sheet = workbook.sheet("Work orders", titles(), widths)) {
            while (rest.hasNext() && !sheet.isFull()) {
                sheet.row(cells(rest.next()));
            }
        }
    }

    private static List<String> titles() {
        return WorkOrder.columns().stream().map(WorkOrder.Column::title).toList();
    }

    private static List<String> cells(WorkOrder order) {
        return WorkOrder.columns().stream().map(column -> column.value().apply(order)).toList();
    }

    private static List<Integer> widths(List<WorkOrder> orders) {
        var measured = orders.subList(0, Math.min(ROWS_MEASURED, orders.size()));
        return WorkOrder.columns().stream()
                .map(column ->
                        measured.stream()
                                .mapToInt(order -> column.value().apply(order).length())
                                .max()
                                .orElse(0))
                .toList();
    }
}
