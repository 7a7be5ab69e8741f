package org.wardkeep.inventory;

import org.wardkeep.formats.inventory.InventoryList;
import org.wardkeep.formats.inventory.InventoryRow;
import org.wardkeep.formats.udi.Udi;
import org.wardkeep.inventory.Discrepancy.Kind;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vocabulary.ReadOutcome;
import org.wardkeep.vocabulary.Wording;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes units of the rows of a hospital's lists and finds the rows that contradict each other.
///
/// Every row stays a unit, also a second row with the same tag: which of the two is right is for a
/// person to say. Of two rows that are the same in every cell but the place one is left out.
public final class InventoryBuilder {
    private final Makers makers;
    private final ModelCatalogue catalogue;
    private final DeviceIdentifiers identifiers;
    private final List<Unit> units = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private final Map<UnitDescription, UnitDescription> descriptions = new HashMap<>();
    private final Map<String, MakerIdentity> makerByText = new HashMap<>();
    private final Map<UnitDescription, Optional<MakerIdentity.Known>> otherMakers = new HashMap<>();
    private final Map<String, Unit> unitByTag = new HashMap<>();
    private final Map<String, List<Unit>> unitsBySerial = new HashMap<>();
    private final Map<String, Unit> unitByAddress = new HashMap<>();
    private final Map<String, Integer> useOfId = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final TreeSet<String> unknownMakers = new TreeSet<>();

    /// @param identifiers what the hospital's tables say of device identifiers
    public InventoryBuilder(
            Makers makers, ModelCatalogue catalogue, DeviceIdentifiers identifiers) {
        this.makers = makers;
        this.catalogue = catalogue;
        this.identifiers = identifiers;
    }

    public void add(InventoryList list) {
        for (var row : list.rows()) {
            add(list.source(), row);
        }
    }

    public Inventory build() {
        return new Inventory(units, discrepancies);
    }

    private void add(String source, InventoryRow row) {
        var where = new Provenance(source, row.line());
        var udi = udi(row, where);
        var named = udi.flatMap(this::named);
        var unit = unit(row, where, named);
        var sameTag = unit.assetTag().isEmpty() ? null : unitByTag.get(key(unit.assetTag()));
        if (sameTag != null && isSameUnit(sameTag, unit)) {
            return;
        }
        units.add(unit);
        if (sameTag != null) {
            report(
                    Kind.SAME_TAG_TWICE,
                    unit,
                    sameTag,
                    "asset tag %s stands on two rows: %s and %s"
                            .formatted(unit.assetTag(), tell(sameTag), tell(unit)));
        } else if (!unit.assetTag().isEmpty()) {
            unitByTag.put(key(unit.assetTag()), unit);
        }
        compareSerial(unit);
        compareAddress(unit);
        compareStatus(unit);
        compareMaker(unit);
        udi.ifPresent(read -> checkUdi(unit, read));
        named.ifPresent(model -> compareIdentifier(unit, row, model));
    }

    private static Optional<ReadOutcome<Udi>> udi(InventoryRow row, Provenance where) {
        return row.udi().isBlank()
                ? Optional.empty()
                : Optional.of(Udi.parse(row.udi(), where, ANY_YEAR));
    }

    /// The model of an identifier; of one with a mistake in it nothing is taken.
    private Optional<DeviceIdentifiers.Named> named(ReadOutcome<Udi> udi) {
        return udi.result()
                .filter(_ -> udi.problems().isEmpty())
                .flatMap(Udi::deviceIdentifier)
                .flatMap(identifiers::find);
    }

    /// What the row leaves out is taken from the device identifier; what it says is kept, and a
    /// device identifier of another maker names nothing.
    private Unit unit(InventoryRow row, Provenance where, Optional<DeviceIdentifiers.Named> named) {
        var model = named.filter(n -> lacksModel(row) && !isOfAnotherMaker(row.manufacturer(), n));
        var description =
                new UnitDescription(
                        row.manufacturer().isBlank()
                                ? named.map(DeviceIdentifiers.Named::maker).orElse("")
                                : row.manufacturer(),
                        model.map(DeviceIdentifiers.Named::model).orElse(row.model()),
                        model.map(DeviceIdentifiers.Named::modelNumber).orElse(row.modelNumber()),
                        row.version(),
                        row.operatingSystem(),
                        row.description());
        return new Unit(
                uniqueId(row, where),
                descriptions.computeIfAbsent(description, d -> d),
                UnitStatus.parse(row.status()),
                row.assetTag(),
                row.serial(),
                row.department(),
                row.location(),
                row.ipAddress(),
                row.macAddress(),
                row.udi(),
                row.owner(),
                where);
    }

    private String uniqueId(InventoryRow row, Provenance where) {
        var id =
                !row.assetTag().isEmpty()
                        ? row.assetTag()
                        : !row.serial().isEmpty() ? "S/N " + row.serial() : where.toString();
        var free = id;
        while (!ids.add(free)) {
            free = "%s (%d)".formatted(id, useOfId.merge(id, 1, Integer::sum) + 1);
        }
        return free;
    }

    private void compareSerial(Unit unit) {
        if (unit.serial().length() < SHORTEST_SERIAL) {
            return;
        }
        var like = unitsBySerial.computeIfAbsent(key(unit.serial()), _ -> new ArrayList<>());
        var other = like.stream().filter(u -> mayBeOfOneMaker(u, unit)).findFirst();
        if (like.size() < MOST_COMPARED) {
            like.add(unit);
        }
        if (other.isPresent()) {
            report(
                    Kind.SAME_SERIAL_TWICE,
                    unit,
                    other.get(),
                    "serial number %s of %s stands on two rows: %s and %s"
                            .formatted(
                                    unit.serial(),
                                    unit.description().maker(),
                                    tell(other.get()),
                                    tell(unit)));
        }
    }

    /// Two makers may well use one number; "BD / CareFusion" and "CareFusion" are one.
    private boolean mayBeOfOneMaker(Unit a, Unit b) {
        return !(makers.relate(maker(a.description()), maker(b.description()))
                instanceof MakerRelation.Different);
    }

    private void compareAddress(Unit unit) {
        if (unit.macAddress().isEmpty() || unit.status() == UnitStatus.RETIRED) {
            return;
        }
        var other = unitByAddress.putIfAbsent(key(unit.macAddress()), unit);
        if (other != null) {
            report(
                    Kind.SAME_ADDRESS_TWICE,
                    unit,
                    other,
                    "MAC address %s stands on two units: %s and %s"
                            .formatted(unit.macAddress(), tell(other), tell(unit)));
        }
    }

    private void compareStatus(Unit unit) {
        if (unit.status() == UnitStatus.RETIRED && !unit.ipAddress().isEmpty()) {
            discrepancies.add(
                    new Discrepancy(
                            Kind.RETIRED_BUT_IN_USE,
                            unit.id(),
                            "%s is marked as retired but still has the network address %s at %s; find"
                                            .formatted(
                                                    unit.id(),
                                                    unit.ipAddress(),
                                                    unit.location().isEmpty()
                                                            ? "no known place"
                                                            : unit.location())
                                    + " out whether it still runs",
                            List.of(unit.where())));
        }
    }

    private static boolean lacksModel(InventoryRow row) {
        return row.model().isBlank() && row.modelNumber().isBlank();
    }

    private boolean isOfAnotherMaker(String written, DeviceIdentifiers.Named named) {
        return makers.relate(maker(written), maker(named.maker()))
                instanceof MakerRelation.Different;
    }

    private void checkUdi(Unit unit, ReadOutcome<Udi> udi) {
        if (!udi.problems().isEmpty()) {
            discrepancies.add(
                    new Discrepancy(
                            Kind.UDI_INVALID,
                            unit.id(),
                            "%s: %s".formatted(unit.id(), udi.problems().getFirst().message()),
                            List.of(unit.where())));
        }
    }

    private void compareIdentifier(Unit unit, InventoryRow row, DeviceIdentifiers.Named named) {
        var written = (row.manufacturer() + " " + row.model() + " " + row.modelNumber()).strip();
        boolean contradicts =
                isOfAnotherMaker(row.manufacturer(), named)
                        || (!lacksModel(row)
                                && !named.mayBe(row.model() + " " + row.modelNumber()));
        if (contradicts || row.manufacturer().isBlank() || lacksModel(row)) {
            discrepancies.add(
                    new Discrepancy(
                            contradicts ? Kind.UDI_OF_ANOTHER_MODEL : Kind.NAMED_BY_UDI_ONLY,
                            unit.id(),
                            "%s: the list says \"%s\", but UDI-DI %s stands for %s %s (%s)"
                                    .formatted(
                                            unit.id(),
                                            written,
                                            named.identifier(),
                                            named.maker(),
                                            named.model(),
                                            named.where()),
                            List.of(unit.where(), named.where())));
        }
    }

    private void compareMaker(Unit unit) {
        var written = unit.description().maker();
        switch (maker(unit.description())) {
            case MakerIdentity.Unlisted unlisted -> {
                if (unknownMakers.add(unlisted.folded())) {
                    discrepancies.add(
                            new Discrepancy(
                                    Kind.MAKER_NOT_KNOWN,
                                    unit.id(),
                                    "maker \"%s\" is in no table; advisories match it only letter by"
                                                    .formatted(written)
                                            + " letter",
                                    List.of(unit.where())));
                }
            }
            case MakerIdentity.Known known -> compareModel(unit, known);
            case MakerIdentity.Blank() -> {}
        }
    }

    private void compareModel(Unit unit, MakerIdentity.Known maker) {
        var named =
                otherMakers.computeIfAbsent(
                        unit.description(), description -> otherMaker(description, maker));
        if (named.isPresent()) {
            discrepancies.add(
                    new Discrepancy(
                            Kind.MODEL_OF_ANOTHER_MAKER,
                            unit.id(),
                            "%s: model \"%s\" is by %s, but the maker is given as %s"
                                    .formatted(
                                            unit.id(),
                                            unit.description().model(),
                                            String.join(", ", named.get().makers()),
                                            unit.description().maker()),
                            List.of(unit.where())));
        }
    }

    /// Whose brand stands in a model's name, where it is not the row's maker.
    private Optional<MakerIdentity.Known> otherMaker(
            UnitDescription description, MakerIdentity.Known maker) {
        return catalogue
                .brandOwner(Wording.of(description.model()).words())
                .filter(named -> makers.relate(maker, named) instanceof MakerRelation.Different);
    }

    private MakerIdentity maker(UnitDescription description) {
        return maker(description.maker());
    }

    private MakerIdentity maker(String written) {
        return makerByText.computeIfAbsent(written, makers::identify);
    }

    private void report(Kind kind, Unit unit, Unit other, String explanation) {
        discrepancies.add(
                new Discrepancy(
                        kind, unit.id(), explanation, List.of(other.where(), unit.where())));
    }

    private static boolean isSameUnit(Unit a, Unit b) {
        return a.description().equals(b.description())
                && a.serial().equals(b.serial())
                && a.location().equals(b.location())
                && a.status() == b.status()
                && a.ipAddress().equals(b.ipAddress());
    }

    private static String tell(Unit unit) {
        return "%s %s (%s)"
                .formatted(unit.description().maker(), unit.description().model(), unit.where())
                .strip();
    }

    /// Shorter serial numbers are place holders: 1, N/A, none.
    private static final int SHORTEST_SERIAL = 4;

    /// A number that more makers use than this is no serial number.
    private static final int MOST_COMPARED = 10;

    /// Decides only the century of dates, which is not looked at here.
    private static final Year ANY_YEAR = Year.of(2000);

    private static String key(String text) {
        return Wording.of(text).folded();
    }
}
