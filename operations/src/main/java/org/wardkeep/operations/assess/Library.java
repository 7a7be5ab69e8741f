package org.wardkeep.operations.assess;

import org.wardkeep.formats.Document;
import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.inventory.InventoryList;
import org.wardkeep.formats.mds2.Mds2Form;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.support.SupportStatement;
import org.wardkeep.formats.udi.DeviceIdentifierTable;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.inventory.DeviceIdentifiers;
import org.wardkeep.inventory.Inventory;
import org.wardkeep.inventory.InventoryBuilder;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.operations.folder.CountingDocuments;
import org.wardkeep.vulnerability.Advisory;
import org.wardkeep.vulnerability.CsafAdvisories;
import org.wardkeep.vulnerability.CsafVex;
import org.wardkeep.vulnerability.VexBook;

import java.util.ArrayList;
import java.util.List;

/// Everything that was read from a folder, by what it is for.
record Library(
        Inventory inventory,
        CountingDocuments csaf,
        List<Advisory> advisories,
        VexBook vex,
        List<VexDocument> statements,
        List<Sbom> sboms,
        List<Mds2Form> forms,
        List<SupportStatement> support,
        Threats threats) {

    static Library of(List<Document> documents, Makers makers, ModelCatalogue catalogue) {
        var lists = new ArrayList<InventoryList>();
        var identifiers = new ArrayList<DeviceIdentifierTable>();
        var csaf = new ArrayList<CsafDocument>();
        var vex = new VexBook();
        var statements = new ArrayList<VexDocument>();
        var sboms = new ArrayList<Sbom>();
        var forms = new ArrayList<Mds2Form>();
        var support = new ArrayList<SupportStatement>();
        var threats = new Threats();
        for (var document : documents) {
            switch (document) {
                case Document.OfInventory(var list) -> lists.add(list);
                case Document.OfDeviceIdentifiers(var table) -> identifiers.add(table);
                case Document.OfCsaf(var one) -> csaf.add(one);
                case Document.OfSbom(var sbom) -> {
                    sboms.add(sbom);
                    sbom.vex().ifPresent(vex::add);
                }
                case Document.OfVex(var one) -> {
                    vex.add(one);
                    statements.add(one);
                }
                case Document.OfKev(var catalog) -> threats.add(catalog);
                case Document.OfEpss(var table) -> threats.add(table);
                case Document.OfMds2(var form) -> forms.add(form);
                case Document.OfSupport(var dates) -> support.addAll(dates.statements());
            }
        }
        var inventory = new InventoryBuilder(makers, catalogue, DeviceIdentifiers.of(identifiers));
        lists.forEach(inventory::add);
        var counting = CountingDocuments.of(csaf);
        counting.documents().forEach(threats::addScores);
        return new Library(
                inventory.build(),
                counting,
                counting.documents().stream().map(CsafAdvisories::advisory).toList(),
                vex,
                statements,
                sboms,
                forms,
                support,
                threats);
    }

    /// All that is said of software in units: VEX documents, and what advisories say of products.
    /// What stands inside an SBOM is on that SBOM only.
    VexBook vexOfSoftware(String hospital) {
        var all = new VexBook(hospital);
        statements.forEach(all::add);
        csaf.documents().forEach(document -> all.add(CsafVex.document(document)));
        return all;
    }

    CsafDocument document(Advisory advisory) {
        int index = advisories.indexOf(advisory);
        return csaf.documents().get(index);
    }

    /// The same with another list of units.
    Library with(Inventory other) {
        return new Library(
                other, csaf, advisories, vex, statements, sboms, forms, support, threats);
    }
}
