package org.wardkeep.operations.observe;

import org.wardkeep.formats.Document;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.inventory.DeviceIdentifiers;
import org.wardkeep.inventory.InventoryBuilder;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.network.Device;
import org.wardkeep.network.Reconciliation;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.FolderReader;
import org.wardkeep.vocabulary.Limits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The hospital's device lists, as a person named them.
///
/// @param units of all lists
/// @param lists what became of each
record DeviceLists(List<Unit> units, List<FileRead> lists) {
    DeviceLists {
        units = List.copyOf(units);
        lists = List.copyOf(lists);
    }

    static DeviceLists read(List<Path> paths, Makers makers, Progress progress) {
        var reader = new FolderReader(Limits.standard(), progress);
        var documents = new ArrayList<Document>();
        var lists = new ArrayList<FileRead>();
        for (var path : paths) {
            lists.add(reader.readFile(path, ColumnMapping.none(), documents));
        }
        var identifiers =
                documents.stream()
                        .filter(Document.OfDeviceIdentifiers.class::isInstance)
                        .map(document -> ((Document.OfDeviceIdentifiers) document).table())
                        .toList();
        var inventory =
                new InventoryBuilder(
                        makers, ModelCatalogue.shipped(makers), DeviceIdentifiers.of(identifiers));
        for (var document : documents) {
            if (document instanceof Document.OfInventory(var list)) {
                inventory.add(list);
            }
        }
        return new DeviceLists(inventory.build().units(), lists);
    }

    Compared with(List<Device> devices, Makers makers) {
        return new Compared(units.size(), Reconciliation.of(devices, units, makers), lists);
    }
}
