package org.wardkeep.network;

import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.inventory.MakerIdentity;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.Makers;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is known of the signs that devices give: tables with the source and licence of each line.
///
/// Nothing in them comes from nmap or Fingerbank, whose licences do not allow it.
public final class Fingerprints {
    private static final String ENTERPRISE_ROOT = "1.3.6.1.4.1.";

    private final CardMakers cards = CardMakers.shipped();
    private final Map<String, Enterprise> enterprises = new HashMap<>();
    private final Map<String, String> windows = new HashMap<>();
    private final List<Implementation> implementations = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private final Map<String, DhcpHabit> dhcpHabits = new HashMap<>();
    private final Map<String, String> bacnetVendors = new HashMap<>();
    private final Descriptions descriptions = Descriptions.shipped();
    private final Makers makers = MakerTable.shipped();

    private Fingerprints() {}

    /// Whose private enterprise number it is.
    ///
    /// @param maker empty for software that runs on many makers' machines
    record Enterprise(String maker, String registered, CardKind kind) {}

    /// A line of `dicom-implementations.csv`.
    ///
    /// @param root what its implementation class UIDs begin with
    /// @param maker empty for toolkits
    /// @param software empty where only the maker is known
    record Implementation(
            String root,
            String maker,
            String software,
            Pattern version,
            Optional<DeviceRole> role) {
        /// The version as the software's own documents write it; empty when the name has none.
        String versionIn(String name) {
            var found = version.matcher(name);
            if (version.pattern().isEmpty() || !found.find()) {
                return "";
            }
            var parts = new ArrayList<String>();
            for (int i = 1; i <= found.groupCount(); i++) {
                parts.add(found.group(i));
            }
            return String.join(".", parts);
        }
    }

    /// A line of `signs.csv`: a word that is typical.
    ///
    /// @param field where it is looked for, such as `HL7 application`
    /// @param pattern a whole text, any case; `*` at the end for any ending
    record Sign(
            String field,
            String pattern,
            String maker,
            String software,
            Optional<DeviceRole> role,
            String source) {
        boolean fits(String text) {
            var low = text.toLowerCase(Locale.ROOT);
            return pattern.endsWith("*")
                    ? low.startsWith(pattern.substring(0, pattern.length() - 1))
                    : low.equals(pattern);
        }
    }

    /// A line of `dhcp-parameters.csv`: software by the options that it asks for.
    ///
    /// @param software or a family of it that asks alike
    record DhcpHabit(String software, Optional<DeviceRole> role, String source) {}

    /// The tables that Wardkeep ships.
    ///
    /// @throws IllegalStateException for a line that cannot be read
    public static Fingerprints shipped() {
        var all = new Fingerprints();
        for (var row :
                rows(
                        "snmp-enterprises.csv",
                        "number",
                        "maker",
                        "registered as",
                        "kind",
                        "source",
                        "licence")) {
            all.enterprises.put(
                    row.cell(0),
                    new Enterprise(row.cell(1), row.cell(2), CardKind.valueOf(row.cell(3))));
        }
        for (var row : rows("windows-builds.csv", "build", "release", "source", "licence")) {
            all.windows.put(row.cell(0), row.cell(1));
        }
        for (var row :
                rows(
                        "dicom-implementations.csv",
                        "root",
                        "maker",
                        "software",
                        "version pattern",
                        "role",
                        "source",
                        "licence")) {
            all.implementations.add(
                    new Implementation(
                            row.cell(0),
                            row.cell(1),
                            row.cell(2),
                            Pattern.compile(row.cell(3)),
                            role(row.cell(4))));
        }
        for (var row :
                rows(
                        "signs.csv",
                        "field",
                        "pattern",
                        "maker",
                        "software",
                        "role",
                        "source",
                        "licence")) {
            all.signs.add(
                    new Sign(
                            row.cell(0),
                            row.cell(1).toLowerCase(Locale.ROOT),
                            row.cell(2),
                            row.cell(3),
                            role(row.cell(4)),
                            row.cell(5)));
        }
        for (var row :
                rows(
                        "dhcp-parameters.csv",
                        "parameters",
                        "software",
                        "role",
                        "source",
                        "licence")) {
            all.dhcpHabits.put(
                    row.cell(0), new DhcpHabit(row.cell(1), role(row.cell(2)), row.cell(3)));
        }
        for (var row :
                rows(
                        "bacnet-vendors.csv",
                        "number",
                        "maker",
                        "registered as",
                        "source",
                        "licence")) {
            all.bacnetVendors.put(row.cell(0), row.cell(1));
        }
        return all;
    }

    private static List<TableRow> rows(String table, String... columns) {
        return KnowledgeTable.read(Fingerprints.class, table, columns);
    }

    static Optional<DeviceRole> role(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(DeviceRole.valueOf(cell));
    }

    Optional<CardMakers.CardMaker> card(MacAddress mac) {
        return mac.isLocal() && !mac.equals(MacAddress.NONE) ? Optional.empty() : cards.of(mac);
    }

    /// Whose an SNMP object identifier such as `1.3.6.1.4.1.9.1.516` is.
    Optional<Enterprise> enterprise(String oid) {
        if (!oid.startsWith(ENTERPRISE_ROOT)) {
            return Optional.empty();
        }
        var number = oid.substring(ENTERPRISE_ROOT.length()).split("\\.", 2)[0];
        return Optional.ofNullable(enterprises.get(number));
    }

    /// The releases of Windows that have a build number, such as `Windows 10 22H2`.
    Optional<String> windows(String build) {
        return Optional.ofNullable(windows.get(build));
    }

    /// Whose a DICOM implementation class UID is; the longest root counts.
    Optional<Implementation> implementation(String uid) {
        return implementations.stream()
                .filter(one -> (uid + ".").startsWith(one.root() + "."))
                .max((a, b) -> Integer.compare(a.root().length(), b.root().length()));
    }

    /// What asks for just these options of DHCP, as option 55 lists them.
    Optional<DhcpHabit> dhcpParameters(String parameters) {
        return Optional.ofNullable(dhcpHabits.get(parameters));
    }

    /// Whose a vendor number of BACnet is.
    Optional<String> bacnetVendor(int number) {
        return Optional.ofNullable(bacnetVendors.get(Integer.toString(number)));
    }

    /// The maker of medical devices whose name this is; empty for any other organisation.
    Optional<String> deviceMaker(String written) {
        return makers.identify(written) instanceof MakerIdentity.Known(var names, _, var isExact)
                        && isExact
                        && names.size() == 1
                ? names.stream().findFirst()
                : Optional.empty();
    }

    /// What words say in which devices describe themselves.
    Descriptions descriptions() {
        return descriptions;
    }

    /// The line for a typical word; the first that fits.
    Optional<Sign> sign(String field, String text) {
        return signs.stream()
                .filter(one -> one.field().equals(field) && one.fits(text))
                .findFirst();
    }
}
