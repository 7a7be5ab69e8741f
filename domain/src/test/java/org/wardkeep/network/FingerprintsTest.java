package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.vocabulary.MacAddress;

import java.util.Locale;

class FingerprintsTest {
    private static final Fingerprints KNOWN = Fingerprints.shipped();
    private static final int FEWEST_PREFIXES = 1_500;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    00:30:e6:44:55:66 | Dräger, MEDICAL
                    00:12:21:10:20:30 | B. Braun, MEDICAL
                    00:09:fb:00:00:01 | Philips, MEDICAL
                    00:0b:ab:22:33:44 | Advantech, MODULE
                    00:50:56:01:02:03 | VMware, VIRTUAL
                    18:66:da:11:22:33 | Dell, COMPUTER
                    # 36 bits: the block is shared by hundreds of makers
                    70:b3:d5:2a:e0:01 | Alere, MEDICAL
                    70:b3:d5:ff:ff:ff | -
                    # made up: says nothing, whatever its bits are
                    02:12:21:10:20:30 | -
                    """)
    void cards(String mac, String expected) {
        var maker = KNOWN.card(MacAddress.parse(mac).orElseThrow());
        assertEquals(expected, maker.map(one -> one.maker() + ", " + one.kind()).orElse("-"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.2.276.0.7230010.3.0.3.6.7                     | OFFIS_DCMTK_367 | DCMTK 3.6.7
                    1.2.40.0.13.1.3                                 | dcm4che-5.22.1  | dcm4che 5.22.1
                    1.2.826.0.1.3680043.2.1143.107.104.103.115.3.0.21 | GDCM 3.0.21   | GDCM 3.0.21
                    1.2.826.0.1.3680043.9.3811.2.0.2                | PYNETDICOM_202  | pynetdicom 2.0.2
                    1.3.12.2.1107.5.99                              | ''              | Siemens
                    # a root is whole numbers: 1.3.51 is not 1.3.512
                    1.3.512.1                                       | ''              | -
                    """)
    void dicomImplementations(String uid, String version, String expected) {
        assertEquals(
                expected,
                KNOWN.implementation(uid)
                        .map(one ->
                                "%s%s %s"
                                        .formatted(
                                                one.maker(), one.software(), one.versionIn(version))
                                        .strip())
                        .orElse("-"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.3.6.1.4.1.9.1.516        | Cisco
                    1.3.6.1.4.1.3592.2         | Dräger
                    1.3.6.1.4.1.8072.3.2.10    | ''
                    1.3.6.1.4.1.99999999       | -
                    1.3.6.1.2.1.1              | -
                    """)
    void enterprises(String oid, String expected) {
        assertEquals(
                expected, KNOWN.enterprise(oid).map(Fingerprints.Enterprise::maker).orElse("-"));
    }

    @Test
    void windowsBuildsHaveReleases() {
        assertEquals("Windows 7 SP1 or Server 2008 R2 SP1", KNOWN.windows("7601").orElseThrow());
        assertTrue(KNOWN.windows("1").isEmpty());
    }

    @Test
    void enoughMakersOfCardsAreKnown() {
        assertTrue(CardMakers.shipped().size() >= FEWEST_PREFIXES);
    }

    /// What may not be embedded is not there, and each line says where it comes from.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    oui.csv,                   'prefix,maker,registered as,kind,source,licence'
                    snmp-enterprises.csv,      'number,maker,registered as,kind,source,licence'
                    windows-builds.csv,        'build,release,source,licence'
                    dicom-implementations.csv, 'root,maker,software,version pattern,role,source,licence'
                    signs.csv,                 'field,pattern,maker,software,role,source,licence'
                    descriptions.csv,          'field,pattern,maker,model,serial,software,version,role,source,licence'
                    description-keys.csv,      'key,fact,software,source,licence'
                    dhcp-parameters.csv,       'parameters,software,role,source,licence'
                    bacnet-vendors.csv,        'number,maker,registered as,source,licence'
                    """)
    void everyLineHasSourceAndLicence(String table, String columns) {
        var header = columns.split(",");
        for (var row : KnowledgeTable.read(Fingerprints.class, table, header)) {
            var source = row.cell(header.length - 2).toLowerCase(Locale.ROOT);
            assertTrue(!source.isBlank() && !row.cell(header.length - 1).isBlank(), row::toString);
            assertTrue(!source.contains("nmap") && !source.contains("fingerbank"), row::toString);
        }
    }
}
