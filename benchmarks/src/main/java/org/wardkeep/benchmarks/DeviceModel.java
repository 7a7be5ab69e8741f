package org.wardkeep.benchmarks;

import org.wardkeep.formats.table.KnowledgeTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A model that hospitals own, with everything that people write for it. Facts of the market, out
/// of `device-models.csv` and `maker-spellings.csv`.
///
/// @param makers spellings of the maker, the commonest first
/// @param names spellings of the model, the commonest first
/// @param number the maker's order number; empty when it has none
/// @param kinds what sort of device it is called, the commonest first
/// @param versions software versions in the field, the commonest first; a blank one is none
/// @param share how many of it there are, compared with other models
record DeviceModel(
        List<String> makers,
        List<String> names,
        String number,
        List<String> kinds,
        List<String> versions,
        int share) {

    /// @throws IllegalStateException for a line that cannot be read
    static List<DeviceModel> shipped() {
        Map<String, List<String>> spellings = new HashMap<>();
        for (var row :
                KnowledgeTable.read(
                        DeviceModel.class, "maker-spellings.csv", "maker", "spellings")) {
            spellings.put(row.cell(0), list(row.cell(1)));
        }
        var models = new ArrayList<DeviceModel>();
        for (var row :
                KnowledgeTable.read(
                        DeviceModel.class,
                        "device-models.csv",
                        "maker",
                        "model",
                        "other names",
                        "number",
                        "kinds",
                        "versions",
                        "share")) {
            var names = new ArrayList<String>();
            names.add(row.cell(1));
            names.addAll(list(row.cell(2)));
            models.add(
                    new DeviceModel(
                            Objects.requireNonNull(spellings.get(row.cell(0)), row.cell(0)),
                            List.copyOf(names),
                            row.cell(3),
                            list(row.cell(4)),
                            list(row.cell(5)),
                            Integer.parseInt(row.cell(6))));
        }
        return List.copyOf(models);
    }

    private static List<String> list(String cell) {
        return List.of(cell.split(";", -1));
    }
}
