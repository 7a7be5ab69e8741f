package org.wardkeep.formats;

import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.epss.EpssTable;
import org.wardkeep.formats.inventory.InventoryList;
import org.wardkeep.formats.kev.KevCatalog;
import org.wardkeep.formats.mds2.Mds2Form;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.support.SupportStatements;
import org.wardkeep.formats.udi.DeviceIdentifierTable;
import org.wardkeep.formats.vex.VexDocument;

/// What was read from one file of a hospital's folder.
public sealed interface Document {
    record OfInventory(InventoryList list) implements Document {}

    record OfSbom(Sbom sbom) implements Document {}

    record OfCsaf(CsafDocument csaf) implements Document {}

    record OfVex(VexDocument vex) implements Document {}

    record OfMds2(Mds2Form form) implements Document {}

    record OfKev(KevCatalog catalog) implements Document {}

    record OfEpss(EpssTable table) implements Document {}

    record OfDeviceIdentifiers(DeviceIdentifierTable table) implements Document {}

    record OfSupport(SupportStatements statements) implements Document {}
}
